package io.switchboard.calls.negotiation;

import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.sdp.ConnectionData;
import io.switchboard.sip.sdp.MediaDescription;
import io.switchboard.sip.sdp.SessionDescription;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what a party states about its audio, in offers and answers alike. Pure. */
public final class SessionReader {
    /** Plain RTP, and RTP that allows early feedback, which is the same to whoever sends none (RFC 4585). */
    private static final Set<String> PROTOCOLS = Set.of("RTP/AVP", "RTP/AVPF");

    private static final int HIGHEST_PORT = 65_535;
    private static final byte[] NOWHERE = {0, 0, 0, 0};

    private SessionReader() {}

    /** The first audio stream with a transport and a codec that we understand. */
    public static Reading read(SessionDescription description) {
        OptionalInt index = usableStream(description);
        if (index.isEmpty()) {
            return new Reading.Unusable(whyNone(description));
        }
        MediaDescription stream = description.media().get(index.getAsInt());
        return new Reading.Usable(new OfferedSession(description, audio(description, stream)));
    }

    /** The same, for those who do not care why not. */
    public static Optional<OfferedSession> usable(SessionDescription description) {
        return read(description) instanceof Reading.Usable(OfferedSession session)
                ? Optional.of(session)
                : Optional.empty();
    }

    /** The place of the stream that is used; the others are refused. */
    static OptionalInt usableStream(SessionDescription description) {
        List<MediaDescription> media = description.media();
        for (int index = 0; index < media.size(); index++) {
            MediaDescription stream = media.get(index);
            if (hasTransport(stream) && hasCodec(stream)) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean hasTransport(MediaDescription stream) {
        return stream.isAudio() && !stream.isRefused() && PROTOCOLS.contains(stream.protocol());
    }

    private static boolean hasCodec(MediaDescription stream) {
        return FormatText.read(stream).stream()
                .anyMatch(format -> format.codec().isAudio());
    }

    private static Refusal whyNone(SessionDescription description) {
        if (description.firstAudio().isEmpty()) {
            return new Refusal(Refusal.MEDIA_TYPE_NOT_AVAILABLE, "No audio stream");
        }
        return description.media().stream().anyMatch(SessionReader::hasTransport)
                ? Refusal.noCommonCodec()
                : new Refusal(Refusal.INCOMPATIBLE_TRANSPORT, "Only RTP/AVP audio is taken");
    }

    private static RemoteAudio audio(SessionDescription description, MediaDescription stream) {
        InetAddress address = address(description.connection(stream));
        int rtcpPort = stream.rtcpPort().orElse(Math.min(stream.port() + 1, HIGHEST_PORT));
        List<PayloadFormat> formats = FormatText.read(stream);
        return new RemoteAudio(
                new InetSocketAddress(address, stream.port()),
                new InetSocketAddress(address, rtcpPort),
                formats,
                description.direction(stream),
                stream.packetTime(),
                stream.sharesPortWithRtcp());
    }

    /** A name is not resolved here: the party is heard first, and answered to where its packets come from. */
    private static InetAddress address(Optional<ConnectionData> connection) {
        return connection.flatMap(ConnectionData::inetAddress).orElseGet(() -> {
            try {
                return InetAddress.getByAddress(NOWHERE);
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException("Four octets are an address", impossible);
            }
        });
    }
}
