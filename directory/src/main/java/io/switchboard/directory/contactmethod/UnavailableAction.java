package io.switchboard.directory.contactmethod;

import java.util.UUID;

/** What becomes of a call that a contact method cannot take (specification sections 4.1 and 21.5). */
public sealed interface UnavailableAction {

    /** The call ends. */
    UnavailableAction DO_NOTHING = new DoNothing();

    /** The caller hears the greeting and may leave a message. */
    UnavailableAction VOICEMAIL = new Voicemail();

    /** The call ends. */
    record DoNothing() implements UnavailableAction {}

    /** The caller hears the greeting and may leave a message. */
    record Voicemail() implements UnavailableAction {}

    /**
     * The call goes to another contact method of the account.
     *
     * @param id that one's id
     */
    record ToContactMethod(UUID id) implements UnavailableAction {}

    /**
     * The call goes where an internal number of the account leads at that time.
     *
     * @param digits 1 to 4 digits
     */
    record ToInternalNumber(String digits) implements UnavailableAction {}
}
