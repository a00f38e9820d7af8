package io.switchboard.directory.setting;

import java.util.Optional;

/**
 * What is set once for the whole server.
 *
 * @param publicAddress the name or address that phones and browsers reach the server by
 * @param mail empty until a mail server is set
 * @param version grows with every change
 */
public record ServerSettings(Optional<String> publicAddress, Optional<MailSettings> mail, long version) {}
