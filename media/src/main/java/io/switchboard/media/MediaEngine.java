package io.switchboard.media;

import java.net.InetAddress;

/**
 * Moves and makes sound: a fixed number of media loops, each one platform thread with a selector and a 20 ms clock. May
 * be used from any thread.
 */
public final class MediaEngine implements AutoCloseable {

    private MediaEngine() {}

    /** Starts the loops; ports are bound when they are asked for. */
    public static MediaEngine start(MediaSettings settings) {
        return new MediaEngine();
    }

    /** A group for the ports of one call, on the loop that has the fewest. */
    public MediaGroup openGroup() {
        return new MediaGroup() {
            @Override
            public PortOutcome openPort(InetAddress bind) {
                return new PortOutcome.NoFreePort("the loops are not built in yet");
            }

            @Override
            public void close() {}
        };
    }

    /** Closes every port and ends the loops; waits for them. */
    @Override
    public void close() {}
}
