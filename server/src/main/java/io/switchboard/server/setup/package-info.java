/**
 * The first start: a link with a one-time token, and the form behind it that makes the account and its owner.
 */
@NullMarked
package io.switchboard.server.setup;

import org.jspecify.annotations.NullMarked;
