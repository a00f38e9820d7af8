package io.switchboard.calls.negotiation;

import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import java.util.List;

/** What we offer of our own accord, where no party has said yet what it can. */
public final class RelayedFormats {
    private static final int OPUS_NUMBER = 96;
    private static final int EVENTS_NUMBER = 101;
    private static final int WIDE_EVENTS_NUMBER = 102;
    private static final int OPUS_CLOCK = 48000;

    private static final PayloadFormat EVENTS =
            new PayloadFormat(EVENTS_NUMBER, AudioCodec.TELEPHONE_EVENT, 8000, 1, FormatText.EVENTS);

    private static final List<PayloadFormat> PLAYABLE = List.of(
            PayloadFormat.of(AudioCodec.G722),
            PayloadFormat.of(AudioCodec.PCMU),
            PayloadFormat.of(AudioCodec.PCMA),
            EVENTS);

    private static final List<PayloadFormat> ALL = List.of(
            new PayloadFormat(OPUS_NUMBER, AudioCodec.OPUS, OPUS_CLOCK, 2, "useinbandfec=1"),
            PayloadFormat.of(AudioCodec.G722),
            PayloadFormat.of(AudioCodec.PCMU),
            PayloadFormat.of(AudioCodec.PCMA),
            EVENTS,
            new PayloadFormat(WIDE_EVENTS_NUMBER, AudioCodec.TELEPHONE_EVENT, OPUS_CLOCK, 1, FormatText.EVENTS));

    private RelayedFormats() {}

    /** Everything that can be passed from one party to another. */
    public static List<PayloadFormat> all() {
        return ALL;
    }

    /** Everything that we can play and record ourselves. */
    public static List<PayloadFormat> playable() {
        return PLAYABLE;
    }
}
