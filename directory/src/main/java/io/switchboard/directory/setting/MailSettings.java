package io.switchboard.directory.setting;

import java.util.Optional;

/** The mail server that voicemails and notices go through. */
public record MailSettings(
        String host,
        int port,
        MailSecurity security,
        Optional<String> username,
        Optional<String> password,
        String from) {

    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", security=" + security + ", from=" + from + "]";
    }
}
