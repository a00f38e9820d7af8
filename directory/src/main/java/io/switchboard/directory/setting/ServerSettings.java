package io.switchboard.directory.setting;

import java.util.List;
import java.util.Optional;

/**
 * What is set once for the whole server.
 *
 * @param publicAddress the name or address that phones and browsers reach the server by
 * @param mail empty until a mail server is set
 * @param networks what other SIP systems must let in, each as address/prefix length; empty for the public address alone
 * @param version grows with every change
 */
public record ServerSettings(
        Optional<String> publicAddress, Optional<MailSettings> mail, List<String> networks, long version) {

    public ServerSettings {
        networks = List.copyOf(networks);
    }
}
