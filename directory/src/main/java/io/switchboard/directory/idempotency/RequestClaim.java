package io.switchboard.directory.idempotency;

/** What a request with a key has to do. */
public sealed interface RequestClaim {

    /** The request is the first of its key, or the first one was cut off: do the work, then answer or release. */
    record Work() implements RequestClaim {}

    /** The first request is being worked on. */
    record Running() implements RequestClaim {}

    /** The key belongs to a request that asked something else. */
    record OtherRequest() implements RequestClaim {}

    /** The work was done before. */
    record Answered(FirstAnswer answer) implements RequestClaim {}

    /** The account has used too many keys within the last day. */
    record TooMany() implements RequestClaim {}
}
