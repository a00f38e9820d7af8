/**
 * Offer and answer (RFC 3264) between two parties whose sound is relayed: pure functions over session descriptions and
 * media formats. Decides which codec both sides end with; opens nothing, sends nothing.
 */
@NullMarked
package io.switchboard.calls.negotiation;

import org.jspecify.annotations.NullMarked;
