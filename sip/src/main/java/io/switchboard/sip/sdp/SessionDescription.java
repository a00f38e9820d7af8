package io.switchboard.sip.sdp;

import io.switchboard.sip.message.SipBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session description (RFC 8866). Immutable. Lines that play no part in calls (i, u, e, p, r, z, k) are read over.
 *
 * @param origin who made it
 * @param name the session's name; {@code -} where there is none
 * @param connection the address for streams that have none of their own
 * @param bandwidths the {@code b=} values of the session
 * @param attributes the {@code a=} lines of the session
 * @param media the streams in their order
 */
public record SessionDescription(
        Origin origin,
        String name,
        Optional<ConnectionData> connection,
        List<String> bandwidths,
        List<Attribute> attributes,
        List<MediaDescription> media) {

    /** Copies the lists. */
    public SessionDescription {
        bandwidths = List.copyOf(bandwidths);
        attributes = List.copyOf(attributes);
        media = List.copyOf(media);
    }

    /** A description of ours. */
    public static SessionDescription of(Origin origin, ConnectionData connection, List<MediaDescription> media) {
        return new SessionDescription(origin, "-", Optional.of(connection), List.of(), List.of(), media);
    }

    /** Reads a description; throws {@link SdpParseException} if the text is none or too large. */
    public static SessionDescription parse(String text) {
        return new SdpReader(SdpLimits.DEFAULT).read(text);
    }

    /** Reads the body of a message; throws {@link SdpParseException} if it is no description or too large. */
    public static SessionDescription parse(SipBody body) {
        return parse(body.text());
    }

    /** Reads a description within these limits. */
    public static SessionDescription parse(String text, SdpLimits limits) {
        return new SdpReader(limits).read(text);
    }

    /** The first audio stream that is not refused. */
    public Optional<MediaDescription> firstAudio() {
        for (MediaDescription each : media) {
            if (each.isAudio() && !each.isRefused()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Where that stream is to be sent: its own address or that of the session. */
    public Optional<ConnectionData> connection(MediaDescription stream) {
        return stream.connection().or(() -> connection);
    }

    /**
     * The direction of that stream: its own, that of the session, or both ways. An unspecified address takes away
     * receiving (RFC 3264 section 8.4).
     */
    public Direction direction(MediaDescription stream) {
        Direction stated = stream.statedDirection()
                .or(() -> Attributes.direction(attributes))
                .orElse(Direction.SEND_RECEIVE);
        boolean nowhere = connection(stream).map(ConnectionData::isUnspecified).orElse(false);
        return nowhere ? Direction.of(stated.sends(), false) : stated;
    }

    /** The first attribute of the session of that name. */
    public Optional<Attribute> attribute(String attributeName) {
        return Attributes.first(attributes, attributeName);
    }

    /** With these streams in place of the present ones. */
    public SessionDescription withMedia(List<MediaDescription> newMedia) {
        return new SessionDescription(origin, name, connection, bandwidths, attributes, newMedia);
    }

    /** With that origin. */
    public SessionDescription withOrigin(Origin newOrigin) {
        return new SessionDescription(newOrigin, name, connection, bandwidths, attributes, media);
    }

    /** With one more attribute of the session. */
    public SessionDescription withAttribute(Attribute attribute) {
        List<Attribute> more = new ArrayList<>(attributes);
        more.add(attribute);
        return new SessionDescription(origin, name, connection, bandwidths, more, media);
    }

    /**
     * The text of the description. Values with CR, LF or NUL are refused with {@link
     * io.switchboard.sip.message.IllegalHeaderValueException}.
     */
    public String text() {
        return SdpWriter.write(this);
    }

    /** The body of a message with this description, to go with {@link io.switchboard.sip.message.MediaType#SDP}. */
    public SipBody body() {
        return SipBody.of(text());
    }
}
