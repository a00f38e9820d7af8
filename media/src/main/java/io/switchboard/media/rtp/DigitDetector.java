package io.switchboard.media.rtp;

/**
 * Makes one digit of the many packets of a telephone event (RFC 4733 section 2.5): an event is known by its timestamp,
 * so it is told at its first packet that arrives, be it begin, update or one of the repeated ends. Owned by one media
 * loop.
 */
public final class DigitDetector {

    /** What {@link #receive} returns when a packet tells nothing new. */
    public static final int NOTHING = -1;

    /** The duration field is full and the event goes on in a segment of a later timestamp (section 2.5.1.3). */
    private static final int FULL_DURATION = 0xFFFF;

    private boolean any;
    private int ssrc;
    private int timestamp;
    private int event;
    private int duration;
    private boolean ended;

    /**
     * Takes a packet.
     *
     * @return the digit's character if it was pressed just now, else {@link #NOTHING}
     */
    public int receive(int packetSsrc, int packetTimestamp, int packetEvent, boolean end, int packetDuration) {
        if (!TelephoneEvent.isDigit(packetEvent)) {
            return NOTHING;
        }
        boolean sameStream = any && packetSsrc == ssrc;
        if (sameStream && packetTimestamp == timestamp) {
            duration = Math.max(duration, packetDuration);
            ended |= end;
            return NOTHING;
        }
        if (sameStream && packetTimestamp - timestamp < 0) {
            return NOTHING;
        }
        boolean nextSegment =
                sameStream && !ended && packetEvent == event && packetTimestamp - timestamp == FULL_DURATION;
        any = true;
        ssrc = packetSsrc;
        timestamp = packetTimestamp;
        event = packetEvent;
        duration = packetDuration;
        ended = end;
        return nextSegment ? NOTHING : TelephoneEvent.digit(packetEvent);
    }
}
