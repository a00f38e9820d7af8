package io.switchboard.calls.negotiation;

import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.sdp.FormatParameters;
import io.switchboard.sip.sdp.MediaDescription;
import io.switchboard.sip.sdp.RtpMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Formats as they are written in media descriptions. Pure. */
final class FormatText {
    /** The digits, star, hash, letters and flash (RFC 4733 section 3.2). */
    static final String EVENTS = "0-16";

    private FormatText() {}

    /** The formats of a stream that we understand, preferred first. Numbers that cannot be used are left out. */
    static List<PayloadFormat> read(MediaDescription stream) {
        List<PayloadFormat> formats = new ArrayList<>();
        for (RtpMap map : stream.rtpMaps()) {
            codec(map).ifPresent(codec -> {
                String parameters = stream.formatParameters(map.payloadType())
                        .map(FormatParameters::text)
                        .orElse("");
                // Phones that write opus/48000 mean the two channels that RFC 7587 section 7 prescribes.
                int channels = codec == AudioCodec.OPUS ? codec.channels() : map.channels();
                formats.add(new PayloadFormat(map.payloadType(), codec, map.clockRate(), channels, parameters));
            });
        }
        return List.copyOf(formats);
    }

    /** An audio stream of these formats. */
    static MediaDescription write(int port, List<PayloadFormat> formats) {
        List<RtpMap> maps = new ArrayList<>();
        List<FormatParameters> parameters = new ArrayList<>();
        for (PayloadFormat format : formats) {
            maps.add(new RtpMap(
                    format.payloadType(), format.codec().encodingName(), format.clockRate(), format.channels()));
            String text = format.codec() == AudioCodec.TELEPHONE_EVENT
                            && format.formatParameters().isEmpty()
                    ? EVENTS
                    : format.formatParameters();
            if (!text.isEmpty()) {
                parameters.add(new FormatParameters(format.payloadType(), text));
            }
        }
        return MediaDescription.audio(port, maps, parameters);
    }

    private static Optional<AudioCodec> codec(RtpMap map) {
        boolean collidesWithRtcp = map.payloadType() >= 64 && map.payloadType() <= 95;
        if (collidesWithRtcp || map.clockRate() < 1) {
            return Optional.empty();
        }
        return AudioCodec.named(map.encoding())
                .filter(codec -> codec == AudioCodec.TELEPHONE_EVENT || codec.clockRate() == map.clockRate())
                .filter(codec -> codec == AudioCodec.OPUS || map.channels() == codec.channels());
    }
}
