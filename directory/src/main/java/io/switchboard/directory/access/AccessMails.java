package io.switchboard.directory.access;

import org.jdbi.v3.core.Handle;

/** Sends the mails that invite people to sign in. */
@FunctionalInterface
public interface AccessMails {

    /**
     * Takes over the mail durably, in the transaction that keeps the invitation: it is sent if and only if that one is
     * committed.
     */
    void post(Handle transaction, AccessInvitation invitation);
}
