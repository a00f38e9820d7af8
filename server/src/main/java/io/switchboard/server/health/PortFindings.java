package io.switchboard.server.health;

import io.switchboard.media.PortRange;
import io.switchboard.server.ServerOptions;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Can every port be listened on? */
final class PortFindings {
    private static final int RTP_PORTS_TRIED = 200;

    private PortFindings() {}

    static HealthCheckResource of(ServerOptions options) {
        List<String> taken = new ArrayList<>();
        if (!tcpFree(new InetSocketAddress(options.bind(), options.httpPort()))) {
            taken.add(options.httpPort() + "/tcp for pages (--http-port)");
        }
        InetSocketAddress sip = new InetSocketAddress(options.bind(), options.sipPort());
        if (!tcpFree(sip)) {
            taken.add(options.sipPort() + "/tcp for phones (--sip-port)");
        }
        if (!udpFree(sip)) {
            taken.add(options.sipPort() + "/udp for phones (--sip-port)");
        }
        if (!anyRtpFree(options)) {
            taken.add(options.rtpPorts().first() + "-" + options.rtpPorts().last() + "/udp for sound (--rtp-ports)");
        }
        if (taken.isEmpty()) {
            return Findings.ok(
                    "ports",
                    options.httpPort() + "/tcp, " + options.sipPort() + "/udp and tcp, and sound ports are free.");
        }
        return Findings.fail(
                "ports",
                "Cannot listen on " + String.join(", ", taken) + ".",
                "Stop the program that uses them ('ss -lntup' names it), choose others, or check the address of --bind.");
    }

    private static boolean tcpFree(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean udpFree(InetSocketAddress address) {
        try (DatagramSocket socket = new DatagramSocket(address)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean anyRtpFree(ServerOptions options) {
        PortRange range = options.rtpPorts();
        if (range.isAny()) {
            return true;
        }
        int last = Math.min(range.last(), range.first() + RTP_PORTS_TRIED);
        for (int port = range.first(); port <= last; port++) {
            if (udpFree(new InetSocketAddress(options.bind(), port))) {
                return true;
            }
        }
        return false;
    }
}
