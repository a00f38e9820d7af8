package io.switchboard.server.commandline;

import io.switchboard.media.PortRange;
import picocli.CommandLine.Option;

/** The options of every command that concerns the ports. */
final class PortOptions {
    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            defaultValue = "${env:SWITCHBOARD_HTTP_PORT:-8080}",
            converter = PortConverter.class,
            description = "Port of the pages and the API, 0 for a free one (SWITCHBOARD_HTTP_PORT, ${DEFAULT-VALUE}).")
    private int httpPort;

    @Option(
            names = "--sip-port",
            paramLabel = "PORT",
            defaultValue = "${env:SWITCHBOARD_SIP_PORT:-5060}",
            converter = PortConverter.class,
            description = "Port of SIP over UDP and TCP, 0 for a free one (SWITCHBOARD_SIP_PORT, ${DEFAULT-VALUE}).")
    private int sipPort;

    @Option(
            names = "--rtp-ports",
            paramLabel = "A-B",
            defaultValue = "${env:SWITCHBOARD_RTP_PORTS:-16384-32767}",
            converter = PortRangeConverter.class,
            description = "UDP ports for sound, 0 for any free ones (SWITCHBOARD_RTP_PORTS, ${DEFAULT-VALUE}).")
    private PortRange rtpPorts = PortRange.STANDARD;

    int httpPort() {
        return httpPort;
    }

    int sipPort() {
        return sipPort;
    }

    PortRange rtpPorts() {
        return rtpPorts;
    }
}
