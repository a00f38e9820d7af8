package io.switchboard.sip.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One stream of media: an {@code m=} line and what belongs to it (RFC 8866 section 5.14).
 *
 * @param type {@code audio}, {@code video}, {@code image} or another
 * @param port where it is to be sent, 0 to 65535; 0 refuses the stream
 * @param protocol such as {@code RTP/AVP}
 * @param formats payload types in the order of preference, or formats of another protocol
 * @param connection the address, where it differs from that of the session
 * @param bandwidths the {@code b=} values
 * @param attributes the {@code a=} lines in their order
 */
public record MediaDescription(
        String type,
        int port,
        String protocol,
        List<String> formats,
        Optional<ConnectionData> connection,
        List<String> bandwidths,
        List<Attribute> attributes) {

    /** Copies the lists. */
    public MediaDescription {
        formats = List.copyOf(formats);
        bandwidths = List.copyOf(bandwidths);
        attributes = List.copyOf(attributes);
    }

    /** An audio stream over RTP, sending and receiving, with a map and perhaps parameters for each payload type. */
    public static MediaDescription audio(int port, List<RtpMap> maps, List<FormatParameters> parameters) {
        List<Attribute> attributes = new ArrayList<>();
        List<String> formats = new ArrayList<>();
        for (RtpMap map : maps) {
            formats.add(Integer.toString(map.payloadType()));
            attributes.add(map.attribute());
            for (FormatParameters each : parameters) {
                if (each.payloadType() == map.payloadType()) {
                    attributes.add(each.attribute());
                }
            }
        }
        return new MediaDescription("audio", port, "RTP/AVP", formats, Optional.empty(), List.of(), attributes);
    }

    /** Whether this is audio. */
    public boolean isAudio() {
        return type.equals("audio");
    }

    /** Whether the stream is refused or ended. */
    public boolean isRefused() {
        return port == 0;
    }

    /** The same stream, refused, as an answer must list it (RFC 3264 section 6). */
    public MediaDescription refused() {
        return new MediaDescription(type, 0, protocol, formats, Optional.empty(), List.of(), List.of());
    }

    /** The first attribute of that name. */
    public Optional<Attribute> attribute(String name) {
        return Attributes.first(attributes, name);
    }

    /** Whether an attribute of that name is there. */
    public boolean has(String name) {
        return attribute(name).isPresent();
    }

    /** The values of all attributes of that name. */
    public List<String> values(String name) {
        return Attributes.values(attributes, name);
    }

    /**
     * What the formats mean, in the order of preference. Payload types without a map have the meaning of RFC 3551;
     * those that have none, and formats that are no payload types, are left out.
     */
    public List<RtpMap> rtpMaps() {
        List<RtpMap> written = new ArrayList<>();
        for (String value : values("rtpmap")) {
            RtpMap.read(value).ifPresent(written::add);
        }
        List<RtpMap> maps = new ArrayList<>();
        for (String format : formats) {
            OptionalInt payloadType = Words.number(format, 127);
            if (payloadType.isPresent()) {
                written.stream()
                        .filter(map -> map.payloadType() == payloadType.getAsInt())
                        .findFirst()
                        .or(() -> RtpMap.assigned(payloadType.getAsInt()))
                        .ifPresent(maps::add);
            }
        }
        return List.copyOf(maps);
    }

    /** The parameters of that payload type. */
    public Optional<FormatParameters> formatParameters(int payloadType) {
        for (String value : values("fmtp")) {
            Optional<FormatParameters> read = FormatParameters.read(value);
            if (read.isPresent() && read.get().payloadType() == payloadType) {
                return read;
            }
        }
        return Optional.empty();
    }

    /** The direction, where the stream states one of its own; {@link SessionDescription#direction} knows the rest. */
    public Optional<Direction> statedDirection() {
        return Attributes.direction(attributes);
    }

    /** How many milliseconds of sound a packet is to hold. */
    public OptionalInt packetTime() {
        Optional<Attribute> attribute = attribute("ptime");
        if (attribute.isEmpty() || attribute.get().value().isEmpty()) {
            return OptionalInt.empty();
        }
        String value = attribute.get().value().get().strip();
        int point = value.indexOf('.');
        return Words.number(point < 0 ? value : value.substring(0, point), 1000);
    }

    /** The port of RTCP, where one is stated (RFC 3605). */
    public OptionalInt rtcpPort() {
        List<String> values = values("rtcp");
        List<String> words = values.isEmpty() ? List.of() : Words.of(values.getFirst());
        return words.isEmpty() ? OptionalInt.empty() : Words.number(words.getFirst(), 65_535);
    }

    /** Whether RTP and RTCP may share one port (RFC 5761). */
    public boolean sharesPortWithRtcp() {
        return has("rtcp-mux");
    }

    /** With that port. */
    public MediaDescription withPort(int newPort) {
        return new MediaDescription(type, newPort, protocol, formats, connection, bandwidths, attributes);
    }

    /** With that address of its own. */
    public MediaDescription withConnection(ConnectionData newConnection) {
        return new MediaDescription(type, port, protocol, formats, Optional.of(newConnection), bandwidths, attributes);
    }

    /** With these attributes in place of the present ones. */
    public MediaDescription withAttributes(List<Attribute> newAttributes) {
        return new MediaDescription(type, port, protocol, formats, connection, bandwidths, newAttributes);
    }

    /** With one more attribute at the end. */
    public MediaDescription withAttribute(Attribute attribute) {
        List<Attribute> more = new ArrayList<>(attributes);
        more.add(attribute);
        return withAttributes(more);
    }

    /** Without the attributes of that name. */
    public MediaDescription withoutAttribute(String name) {
        return withAttributes(attributes.stream()
                .filter(attribute -> !attribute.name().equals(name))
                .toList());
    }

    /** With that direction in place of any other. */
    public MediaDescription withDirection(Direction direction) {
        List<Attribute> changed = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (Direction.of(attribute.name()).isEmpty()) {
                changed.add(attribute);
            }
        }
        changed.add(Attribute.flag(direction.attribute()));
        return withAttributes(changed);
    }

    /** With that packet time in milliseconds in place of any other. */
    public MediaDescription withPacketTime(int milliseconds) {
        return withoutAttribute("ptime").withAttribute(Attribute.of("ptime", Integer.toString(milliseconds)));
    }
}
