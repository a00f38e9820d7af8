package io.switchboard.bench;

import io.switchboard.media.AudioCodec;
import io.switchboard.media.MediaEngine;
import io.switchboard.media.MediaGroup;
import io.switchboard.media.MediaPort;
import io.switchboard.media.MediaSettings;
import io.switchboard.media.PayloadFormat;
import io.switchboard.media.PortOutcome;
import io.switchboard.media.PortRange;
import io.switchboard.media.RemoteMedia;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * The media engine under measurement: relays between pairs of ports, for calls whose parties listen at the addresses
 * given as arguments, two a call.
 */
final class RelaySubject {

    private RelaySubject() {}

    static void main(String[] partyPorts) {
        List<String> localPorts = new ArrayList<>();
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (MediaEngine engine =
                MediaEngine.start(MediaSettings.standard().withLoops(1).withPorts(PortRange.ANY))) {
            for (int i = 0; i < partyPorts.length; i += 2) {
                MediaGroup group = engine.openGroup();
                MediaPort caller = port(group, loopback, Integer.parseInt(partyPorts[i]));
                MediaPort callee = port(group, loopback, Integer.parseInt(partyPorts[i + 1]));
                caller.connect(callee);
                localPorts.add(Integer.toString(caller.localRtp().getPort()));
                localPorts.add(Integer.toString(callee.localRtp().getPort()));
            }
            SubjectCommands.say("ports", String.join(" ", localPorts));
            SubjectCommands.serve();
        }
    }

    private static MediaPort port(MediaGroup group, InetAddress loopback, int partyPort) {
        return switch (group.openPort(loopback)) {
            case PortOutcome.Opened opened -> {
                opened.port()
                        .remote(RemoteMedia.of(
                                new InetSocketAddress(loopback, partyPort),
                                List.of(PayloadFormat.of(AudioCodec.PCMU))));
                yield opened.port();
            }
            case PortOutcome.NoFreePort none -> throw new BenchException(none.reason());
        };
    }
}
