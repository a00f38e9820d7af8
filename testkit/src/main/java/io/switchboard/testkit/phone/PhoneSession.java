package io.switchboard.testkit.phone;

import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.sdp.ConnectionData;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.sdp.FormatParameters;
import io.switchboard.sip.sdp.MediaDescription;
import io.switchboard.sip.sdp.Origin;
import io.switchboard.sip.sdp.RtpMap;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.testkit.peer.PeerException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Offer and answer of one call of a phone, as simple phones do them: first common codec, digits if both have them. */
final class PhoneSession {
    private final List<PayloadFormat> codecs;
    private final PhoneAudio audio;
    private final long sessionId = ThreadLocalRandom.current().nextLong(1L << 40);
    private long version;
    private volatile Direction direction = Direction.SEND_RECEIVE;
    private volatile @Nullable SessionDescription remote;

    PhoneSession(List<PayloadFormat> codecs, PhoneAudio audio) {
        this.codecs = List.copyOf(codecs);
        this.audio = audio;
    }

    /** What the other side stated last. */
    SessionDescription remote() {
        SessionDescription known = remote;
        if (known == null) {
            throw new PeerException("the other side has stated no session yet");
        }
        return known;
    }

    void direction(Direction wanted) {
        direction = wanted;
    }

    SessionDescription offer() {
        return describe(codecs, direction);
    }

    /** The answer to an offer, which is in force at once. */
    SessionDescription answer(SessionDescription offer) {
        remote = offer;
        MediaDescription stream = offer.firstAudio().orElseThrow(() -> new PeerException("an offer without audio"));
        List<PayloadFormat> common = common(stream);
        Direction answered = direction.and(offer.direction(stream).reversed());
        agree(offer, stream, common, answered);
        return describe(common, answered);
    }

    /** The other side answered our offer. */
    void answered(SessionDescription answer) {
        remote = answer;
        answer.firstAudio()
                .ifPresent(stream -> agree(
                        answer,
                        stream,
                        common(stream),
                        direction.and(answer.direction(stream).reversed())));
    }

    private void agree(
            SessionDescription description, MediaDescription stream, List<PayloadFormat> formats, Direction agreed) {
        InetAddress address = description
                .connection(stream)
                .flatMap(ConnectionData::inetAddress)
                .orElseThrow(() -> new PeerException("no address for sound"));
        audio.agree(new InetSocketAddress(address, stream.port()), formats, agreed.sends());
    }

    /** Their formats that we have, under their numbers and in their order, the first codec only. */
    private List<PayloadFormat> common(MediaDescription stream) {
        List<PayloadFormat> common = new ArrayList<>();
        for (RtpMap map : stream.rtpMaps()) {
            codecs.stream()
                    .filter(codec -> codec.codec().encodingName().equalsIgnoreCase(map.encoding())
                            && codec.clockRate() == map.clockRate())
                    .filter(codec -> codec.codec() == AudioCodec.TELEPHONE_EVENT
                            || common.stream().noneMatch(taken -> taken.codec().isAudio()))
                    .map(codec -> new PayloadFormat(
                            map.payloadType(), codec.codec(), codec.clockRate(), codec.channels(), ""))
                    .forEach(common::add);
        }
        return common;
    }

    private SessionDescription describe(List<PayloadFormat> formats, Direction stated) {
        version++;
        List<RtpMap> maps = formats.stream()
                .map(format -> new RtpMap(
                        format.payloadType(), format.codec().encodingName(), format.clockRate(), format.channels()))
                .toList();
        List<FormatParameters> parameters = formats.stream()
                .filter(format -> !format.formatParameters().isEmpty())
                .map(format -> new FormatParameters(format.payloadType(), format.formatParameters()))
                .toList();
        InetSocketAddress local = audio.local();
        MediaDescription stream =
                MediaDescription.audio(local.getPort(), maps, parameters).withDirection(stated);
        return SessionDescription.of(
                Origin.of(sessionId, version, Host.of(local.getAddress())),
                ConnectionData.of(local.getAddress()),
                List.of(stream));
    }
}
