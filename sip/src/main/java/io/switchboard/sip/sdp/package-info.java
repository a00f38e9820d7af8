/**
 * Session descriptions as immutable values (RFC 8866): a lenient reader with limits and an encoder that refuses line
 * breaks. Says what a description says; what to offer and to choose is decided by the module {@code calls}.
 */
@NullMarked
package io.switchboard.sip.sdp;

import org.jspecify.annotations.NullMarked;
