package io.switchboard.server.access;

import io.switchboard.delivery.notice.Letter;
import io.switchboard.delivery.notice.Notice;
import io.switchboard.delivery.notice.Notices;
import io.switchboard.directory.access.AccessInvitation;
import io.switchboard.directory.access.AccessMails;
import io.switchboard.server.page.PageLinks;
import org.jdbi.v3.core.Handle;

/** Invitations to sign in, as letters that are delivered durably. */
public final class AccessLetters implements AccessMails {
    private final Notices notices;
    private final PageLinks links;

    /** Letters that these notices deliver, with links to these pages. */
    public AccessLetters(Notices notices, PageLinks links) {
        this.notices = notices;
        this.links = links;
    }

    @Override
    public void post(Handle transaction, AccessInvitation invitation) {
        Letter letter = Letter.about("Your access to the phone system of " + invitation.organisation())
                .paragraph("Hello " + invitation.firstName() + ",")
                .paragraph(invitation.inviter() + " invites you to sign in to the phone system of "
                        + invitation.organisation() + ". Choose a password to begin.")
                .link("Choose a password", links.withToken("/accept-invitation", invitation.token()))
                .remark("The link works once, for seven days. If you did not expect this mail, do nothing.");
        notices.send(
                transaction,
                Notice.of(invitation.account().value(), invitation.address(), letter)
                        .about("access", invitation.person())
                        .uselessAfter(invitation.expiresAt()));
    }
}
