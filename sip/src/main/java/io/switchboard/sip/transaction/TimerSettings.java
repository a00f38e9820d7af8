package io.switchboard.sip.transaction;

import java.time.Duration;

/**
 * The base values of RFC 3261 17.1.1.1 from which every transaction timer is made.
 *
 * @param t1 estimate of the round trip
 * @param t2 longest pause between repetitions of non-INVITE requests and INVITE responses
 * @param t4 how long a message may stay in the network
 */
public record TimerSettings(Duration t1, Duration t2, Duration t4) {

    /** 500 ms, 4 s, 5 s. */
    public static final TimerSettings DEFAULT =
            new TimerSettings(Duration.ofMillis(500), Duration.ofSeconds(4), Duration.ofSeconds(5));

    /** How long a transaction waits for what must come: 64 times T1. */
    public Duration transactionTimeout() {
        return t1.multipliedBy(64);
    }

    long t1Millis() {
        return t1.toMillis();
    }

    long t2Millis() {
        return t2.toMillis();
    }

    long t4Millis() {
        return t4.toMillis();
    }

    long timeoutMillis() {
        return 64 * t1.toMillis();
    }
}
