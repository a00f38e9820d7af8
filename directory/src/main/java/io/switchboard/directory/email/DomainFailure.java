package io.switchboard.directory.email;

/**
 * Why a domain could not be verified.
 *
 * @param message what was found and what to do, in plain words
 */
public record DomainFailure(Reason reason, String message) {

    /** The kinds of failures. */
    public enum Reason {
        /** There is no TXT record of that name. */
        NO_RECORD,
        /** There are TXT records of that name, none with the value. */
        WRONG_RECORD,
        /** The domain itself does not exist. */
        NO_SUCH_DOMAIN,
        /** No name server answered in time. */
        TIMEOUT,
        /** The name servers answered that they cannot answer. */
        SERVER_FAILURE
    }
}
