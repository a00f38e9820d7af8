package io.switchboard.routing.decision;

/** What becomes of a call that a contact method did not take (specification sections 4.1 and 21.5). */
public sealed interface Afterwards {

    /** The call ends. */
    record End() implements Afterwards {}

    /** The caller may leave a message for the contact method. */
    record Voicemail() implements Afterwards {}

    /** The call goes on to another contact method. */
    record Next(Stage stage) implements Afterwards {}

    /**
     * The call was to go on but cannot: it ends.
     *
     * @param sentence why, for the call history
     */
    record Cut(String sentence) implements Afterwards {}
}
