package io.switchboard.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the connection to the mail server is protected. */
public enum MailSecurity {
    /** Not at all. */
    @JsonProperty("none")
    NONE,
    /** It begins plain and turns to TLS. */
    @JsonProperty("startTls")
    STARTTLS,
    /** TLS from the first byte. */
    @JsonProperty("tls")
    TLS
}
