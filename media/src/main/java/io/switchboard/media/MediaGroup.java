package io.switchboard.media;

import java.net.InetAddress;
import java.nio.file.Path;

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

    /**
     * Begins to record parties of this group into one file, none of them yet.
     *
     * @param spool the file to write; it must not exist
     */
    MixedRecording record(Path spool);

    /** Closes every port of the group and ends its recordings; a second time does nothing. */
    @Override
    void close();
}
