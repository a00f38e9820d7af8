package io.switchboard.directory.invitation;

import org.jdbi.v3.core.Handle;

/** Sends the mails that invite users to the App. */
@FunctionalInterface
public interface InvitationMails {

    /**
     * Takes over the mail durably, in the transaction that makes the invitation: it is sent if and only if that one is
     * committed.
     */
    void post(Handle transaction, InvitationRequest request);
}
