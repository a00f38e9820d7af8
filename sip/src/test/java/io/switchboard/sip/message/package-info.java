/** Tests of the message model, parser and encoder. */
@NullMarked
package io.switchboard.sip.message;

import org.jspecify.annotations.NullMarked;
