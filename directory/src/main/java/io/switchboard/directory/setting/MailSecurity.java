package io.switchboard.directory.setting;

/** How the way to the mail server is protected. */
public enum MailSecurity {
    NONE,
    STARTTLS,
    TLS
}
