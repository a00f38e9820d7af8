package io.switchboard.sip.useragent;

/**
 * How much the outside world may make the stack hold at a time, per event loop. What goes beyond is answered 503 with Retry-After.
 *
 * @param serverTransactions open server transactions; answered ones are forgotten early, oldest first, before new requests are refused
 * @param clientTransactions open client transactions
 * @param dialogs open dialogs, ringing ones included
 * @param retryAfterSeconds what the 503 says
 */
public record UserAgentLimits(int serverTransactions, int clientTransactions, int dialogs, int retryAfterSeconds) {

    /** 100,000 transactions each way, 50,000 dialogs, 5 seconds. */
    public static final UserAgentLimits DEFAULT = new UserAgentLimits(100_000, 100_000, 50_000, 5);
}
