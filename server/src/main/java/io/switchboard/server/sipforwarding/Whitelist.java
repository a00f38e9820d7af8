package io.switchboard.server.sipforwarding;

import io.switchboard.directory.network.Network;
import io.switchboard.directory.setting.Settings;
import io.switchboard.server.sipaccount.PhoneConnection;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other SIP systems must let in: the operator's networks, or the public address where the operator has said none.
 * Blocks on the database, and on DNS where the public address is a name. Safe for use by many threads.
 *
 * @param settings where the networks are
 * @param connection where phones connect
 * @param rtpPorts where sound comes from
 */
public record Whitelist(Settings settings, PhoneConnection connection, WhitelistResource.PortSpan rtpPorts) {
    WhitelistResource now() {
        PhoneConnection.Place here = connection.place().get();
        List<String> named = settings.get().networks();
        return new WhitelistResource(
                named.isEmpty()
                        ? ofHost(here.host())
                        : named.stream()
                                .map(Network::parse)
                                .map(AllowedNetwork::of)
                                .toList(),
                rtpPorts,
                new WhitelistResource.SignallingPorts(offered(here.udp()), offered(here.tcp())));
    }

    private static List<AllowedNetwork> ofHost(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .map(address -> Network.of(address.getAddress(), address.getAddress().length * 8))
                    .map(AllowedNetwork::of)
                    .toList();
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }

    private static @Nullable Integer offered(int port) {
        return port == 0 ? null : port;
    }
}
