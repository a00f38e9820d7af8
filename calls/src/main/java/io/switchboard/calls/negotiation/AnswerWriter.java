package io.switchboard.calls.negotiation;

import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.sdp.MediaDescription;
import io.switchboard.sip.sdp.SessionDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Writes our answers (RFC 3264 section 6). Pure. */
public final class AnswerWriter {
    private AnswerWriter() {}

    /**
     * The answer to an offer: its usable audio stream with the chosen formats, every other stream refused in its place.
     *
     * @param offer what was offered; it has a usable audio stream
     * @param chosen the formats to take, under the numbers of the offer
     */
    public static SessionDescription write(
            LocalAudio local,
            long version,
            SessionDescription offer,
            List<PayloadFormat> chosen,
            Direction direction,
            OptionalInt packetTime) {
        int used = SessionReader.usableStream(offer)
                .orElseThrow(() -> new IllegalArgumentException("The offer has no usable audio stream"));
        List<MediaDescription> media = new ArrayList<>();
        for (int index = 0; index < offer.media().size(); index++) {
            MediaDescription offered = offer.media().get(index);
            media.add(
                    index == used
                            ? withProtocol(OfferWriter.audio(local, chosen, direction, packetTime), offered.protocol())
                            : offered.refused());
        }
        return OfferWriter.description(local, version, media);
    }

    /** The transport is answered as offered (RFC 3264 section 6). */
    private static MediaDescription withProtocol(MediaDescription stream, String protocol) {
        return new MediaDescription(
                stream.type(),
                stream.port(),
                protocol,
                stream.formats(),
                stream.connection(),
                stream.bandwidths(),
                stream.attributes());
    }
}
