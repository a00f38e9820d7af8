package io.switchboard.delivery.mail;

import java.nio.file.Path;

/**
 * A file that goes with a mail.
 *
 * @param name the file name the recipient sees
 * @param mediaType such as {@code audio/mpeg}
 * @param content where the bytes are read from when the mail is sent
 */
public record MailAttachment(String name, String mediaType, Path content) {}
