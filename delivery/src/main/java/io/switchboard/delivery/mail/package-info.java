/**
 * Mail as deliveries need it: a message with attachments, the port that takes it, a mail server reached by SMTP, and the
 * inbox of the demonstration. Knows nothing of what is delivered.
 */
@NullMarked
package io.switchboard.delivery.mail;

import org.jspecify.annotations.NullMarked;
