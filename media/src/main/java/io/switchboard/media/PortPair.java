package io.switchboard.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bound sockets of one port. */
record PortPair(
        DatagramChannel rtp, DatagramChannel rtcp, InetSocketAddress rtpAddress, InetSocketAddress rtcpAddress) {

    private static final Logger LOG = LoggerFactory.getLogger(PortPair.class);

    static PortPair of(DatagramChannel rtp, DatagramChannel rtcp) throws IOException {
        return new PortPair(
                rtp, rtcp, (InetSocketAddress) rtp.getLocalAddress(), (InetSocketAddress) rtcp.getLocalAddress());
    }

    void close() {
        closeQuietly(rtp);
        closeQuietly(rtcp);
    }

    static void closeQuietly(DatagramChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("a media socket did not close: {}", e.toString());
        }
    }
}
