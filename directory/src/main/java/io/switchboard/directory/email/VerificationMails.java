package io.switchboard.directory.email;

import org.jdbi.v3.core.Handle;

/** Sends the mails that ask for addresses to be confirmed. */
@FunctionalInterface
public interface VerificationMails {

    /**
     * Takes over the mail durably, in the transaction that changes the address: it is sent if and only if that one is
     * committed.
     */
    void post(Handle transaction, VerificationRequest request);
}
