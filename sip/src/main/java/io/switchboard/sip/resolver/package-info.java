/**
 * Finds the addresses behind a SIP URI (RFC 3263) without blocking: literal addresses, SRV and A/AAAA records. Written as an ordered list of
 * targets so that NAPTR and fail-over extend it.
 */
@NullMarked
package io.switchboard.sip.resolver;

import org.jspecify.annotations.NullMarked;
