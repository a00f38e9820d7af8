package io.switchboard.media;

/** Notices that no RTP comes any more. Owned by one media loop. */
final class SilenceWatch {

    private long limitNanos;
    private Runnable noRtp = () -> {};
    private long expectedSince;
    private boolean told;
    private long toldAt;

    /** Watches from now on; a limit of zero ends watching. */
    void watch(long limit, Runnable listener, long now) {
        limitNanos = limit;
        noRtp = listener;
        expectedSince = now;
        told = false;
    }

    /** Packets are expected again, as after hold; the limit counts from now. */
    void expectFrom(long now) {
        expectedSince = now;
        told = false;
    }

    void check(PortReceiver receiver, long now) {
        if (limitNanos == 0) {
            return;
        }
        boolean heard = receiver.heard();
        if (told) {
            told = !heard || receiver.lastPacketAt() - toldAt < 0;
            return;
        }
        long since = heard ? Math.max(expectedSince, receiver.lastPacketAt()) : expectedSince;
        if (now - since >= limitNanos) {
            told = true;
            toldAt = now;
            noRtp.run();
        }
    }
}
