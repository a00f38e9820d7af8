package io.switchboard.delivery.mail;

/** What became of a message that was handed to a {@link MailTransport}. */
public sealed interface MailOutcome {

    /** The far side has taken responsibility for the message. */
    record Accepted() implements MailOutcome {}

    /**
     * Not now: trying again later, or mending the settings, may help.
     *
     * @param reason one plain sentence
     */
    record Postponed(String reason) implements MailOutcome {}

    /**
     * Never: the far side has refused this message or its recipient for good.
     *
     * @param reason one plain sentence
     */
    record Refused(String reason) implements MailOutcome {}
}
