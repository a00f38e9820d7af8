package io.switchboard.server.email;

import io.switchboard.delivery.notice.Letter;
import io.switchboard.delivery.notice.Notice;
import io.switchboard.delivery.notice.Notices;
import io.switchboard.directory.email.VerificationMails;
import io.switchboard.directory.email.VerificationRequest;
import io.switchboard.server.page.PageLinks;
import org.jdbi.v3.core.Handle;

/** Words the mails that ask for addresses to be confirmed, and has them sent. */
public final class VerificationLetters implements VerificationMails {
    /** What a notice about an email contact says it is about. */
    public static final String TOPIC = "emailContact";

    private final Notices notices;
    private final PageLinks links;

    /** Letters with links to these pages. */
    public VerificationLetters(Notices notices, PageLinks links) {
        this.notices = notices;
        this.links = links;
    }

    @Override
    public void post(Handle transaction, VerificationRequest request) {
        Letter letter = Letter.about("Confirm your email address for " + request.organisation())
                .paragraph(
                        request.organisation() + " wants to send voicemails, call recordings and notices of its phone"
                                + " system for " + request.userName() + " to " + request.address() + ".")
                .link("Confirm this address", links.withToken("/verify-email", request.token()))
                .remark("The link works for 48 hours. If you did not expect this mail, ignore it: nothing will be sent"
                        + " here.");
        notices.send(
                transaction,
                Notice.of(request.account().value(), request.address(), letter)
                        .about(TOPIC, request.emailContact())
                        .uselessAfter(request.expiresAt()));
    }
}
