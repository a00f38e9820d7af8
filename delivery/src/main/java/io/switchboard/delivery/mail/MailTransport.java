package io.switchboard.delivery.mail;

/** Takes a mail away. Implementations may be used by several threads at once and block until the far side has answered. */
public interface MailTransport {

    /** Whether it is known where to send; while it is not, mails wait for as long as that takes. */
    default boolean isSetUp() {
        return true;
    }

    /** Hands one message over. Never throws for what a mail server or the network does: that is the outcome. */
    MailOutcome send(MailMessage message);
}
