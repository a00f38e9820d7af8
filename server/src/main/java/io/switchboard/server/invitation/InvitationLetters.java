package io.switchboard.server.invitation;

import io.switchboard.delivery.notice.Letter;
import io.switchboard.delivery.notice.Notice;
import io.switchboard.delivery.notice.Notices;
import io.switchboard.directory.invitation.InvitationMails;
import io.switchboard.directory.invitation.InvitationRequest;
import io.switchboard.server.page.PageLinks;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Writes the mail that invites a user to the App: a link, and the same as a QR code for a phone's camera. */
public final class InvitationLetters implements InvitationMails {
    /** The page that the link opens. */
    static final String PAGE = "/app/activate";

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'at' HH:mm 'UTC'", Locale.ENGLISH);

    private final Notices notices;
    private final PageLinks links;

    /** Letters with links to these pages, sent as these notices. */
    public InvitationLetters(Notices notices, PageLinks links) {
        this.notices = notices;
        this.links = links;
    }

    @Override
    public void post(Handle transaction, InvitationRequest request) {
        notices.send(
                transaction,
                Notice.of(request.account().value(), request.address(), letter(request))
                        .about("user", request.user())
                        .uselessAfter(request.expiresAt()));
    }

    private Letter letter(InvitationRequest request) {
        URI link = links.withToken(PAGE, request.token());
        return Letter.about(request.organisation() + " invites you to the phone system's app")
                .paragraph("Hello " + request.firstName() + ",")
                .paragraph(request.organisation() + " has set up a line for you in the phone system's app.")
                .link("Activate the app", link)
                .picture(
                        "Or point your phone's camera at this code:",
                        "The link as a QR code",
                        QrCode.png(link.toString()))
                .remark("The link works once, until "
                        + UNTIL.format(request.expiresAt().atZone(ZoneOffset.UTC))
                        + ". Give it to nobody: whoever opens it makes and gets calls as you.");
    }
}
