package io.switchboard.delivery.notice;

import java.util.UUID;

/**
 * A notice that will never reach its recipient.
 *
 * @param account the account on whose behalf it was to be sent
 * @param about what it was about
 * @param to the recipient's address
 * @param reason one plain sentence, for example what the mail server answered
 */
public record UndeliverableNotice(UUID account, Notice.Topic about, String to, String reason) {}
