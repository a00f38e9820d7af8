package io.switchboard.directory.email;

import java.util.UUID;

/** What can be said about an email contact. Surrounding white space is not kept. */
public record EmailContactDraft(UUID userId, String address) {

    public static EmailContactDraft of(EmailContact contact) {
        return new EmailContactDraft(contact.userId(), contact.address());
    }
}
