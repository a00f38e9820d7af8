/**
 * The formats of RTP, RTCP and telephone events (RFC 3550, 3551, 4733, 5761) and the bookkeeping of one stream. Reads and
 * writes buffers in place, does no I/O and reads no clock; one media loop owns each instance.
 */
@NullMarked
package io.switchboard.media.rtp;

import org.jspecify.annotations.NullMarked;
