package io.switchboard.media;

import java.net.InetAddress;

/**
 * The ports of one call. They live on one media loop, so that packets between them change no thread. May be used from
 * any thread.
 */
public interface MediaGroup extends AutoCloseable {

    /**
     * Binds an RTP port and the RTCP port next to it.
     *
     * @param bind the local address; a wildcard address binds all
     */
    PortOutcome openPort(InetAddress bind);

    /** Closes every port of the group; a second time does nothing. */
    @Override
    void close();
}
