/**
 * Email contacts, their confirmation and the domains that stand for them, over the API; and the mails that ask.
 */
@NullMarked
package io.switchboard.server.email;

import org.jspecify.annotations.NullMarked;
