/**
 * SIP messages as immutable values: start lines, headers with typed access, URIs, bodies, the parser that makes them of
 * octets and the encoder that makes octets of them (RFC 3261 sections 7, 19, 20 and 25). Nothing here does I/O, reads a
 * clock or keeps state between messages except {@link io.switchboard.sip.message.StreamFramer}. Every package of this
 * module and of the modules above may use it.
 */
@NullMarked
package io.switchboard.sip.message;

import org.jspecify.annotations.NullMarked;
