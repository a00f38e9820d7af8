/**
 * Moves and makes sound: RTP and RTCP relay, codecs, telephone events, prompts, recording. Knows nothing of SIP and
 * never sees SDP text: it is handed addresses, keys and codecs.
 */
@NullMarked
package io.switchboard.media;

import org.jspecify.annotations.NullMarked;
