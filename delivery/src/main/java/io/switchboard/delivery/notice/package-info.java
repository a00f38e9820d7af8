/**
 * Mails that the server writes by itself: links that prove an address, invitations, news that needs a person. They are
 * kept until a mail server has taken them; who sends one need not wait. Called by {@code server}, in the transaction of
 * the change that the mail tells of.
 */
@NullMarked
package io.switchboard.delivery.notice;

import org.jspecify.annotations.NullMarked;
