package io.switchboard.calls.negotiation;

import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.sdp.ConnectionData;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.sdp.MediaDescription;
import io.switchboard.sip.sdp.Origin;
import io.switchboard.sip.sdp.SessionDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes our offers. Pure. */
public final class OfferWriter {
    private OfferWriter() {}

    /**
     * An offer of one audio stream.
     *
     * @param previous what we stated last in this session: its streams stay, refused or not, in their places (RFC 3264
     *     section 8)
     */
    public static SessionDescription write(
            LocalAudio local,
            long version,
            List<PayloadFormat> formats,
            Direction direction,
            OptionalInt packetTime,
            Optional<SessionDescription> previous) {
        MediaDescription audio = audio(local, formats, direction, packetTime);
        List<MediaDescription> media = new ArrayList<>();
        boolean placed = false;
        for (MediaDescription stream : previous.map(SessionDescription::media).orElseGet(List::of)) {
            boolean place = !placed && stream.isAudio() && !stream.isRefused();
            media.add(place ? audio : stream);
            placed |= place;
        }
        if (!placed) {
            media.add(audio);
        }
        return description(local, version, media);
    }

    /** The same description under another version. */
    public static SessionDescription withVersion(SessionDescription description, long version) {
        Origin origin = description.origin();
        return description.withOrigin(new Origin(origin.username(), origin.sessionId(), version, origin.address()));
    }

    static MediaDescription audio(
            LocalAudio local, List<PayloadFormat> formats, Direction direction, OptionalInt packetTime) {
        MediaDescription audio = FormatText.write(local.rtp().getPort(), formats);
        MediaDescription timed = packetTime.isPresent() ? audio.withPacketTime(packetTime.getAsInt()) : audio;
        return timed.withDirection(direction);
    }

    static SessionDescription description(LocalAudio local, long version, List<MediaDescription> media) {
        Host host = Host.of(local.rtp().getAddress());
        return SessionDescription.of(
                Origin.of(local.sessionId(), version, host),
                ConnectionData.of(local.rtp().getAddress()),
                media);
    }
}
