package io.switchboard.calls.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.sdp.MediaDescription;
import io.switchboard.sip.sdp.SessionDescription;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OfferAnswerTest {
    private static final LocalAudio LOCAL = new LocalAudio(new InetSocketAddress("192.0.2.1", 16384), 77);
    private static final PayloadFormat PCMU = PayloadFormat.of(AudioCodec.PCMU);
    private static final PayloadFormat PCMA = PayloadFormat.of(AudioCodec.PCMA);

    private static SessionDescription sdp(String... lines) {
        return SessionDescription.parse(
                "v=0\r\no=- 1 1 IN IP4 198.51.100.7\r\ns=-\r\nc=IN IP4 198.51.100.7\r\nt=0 0\r\n"
                        + String.join("\r\n", lines) + "\r\n");
    }

    private static OfferedSession usable(SessionDescription description) {
        assertThat(SessionReader.read(description)).isInstanceOf(Reading.Usable.class);
        return ((Reading.Usable) SessionReader.read(description)).session();
    }

    private static Refusal refusal(SessionDescription description) {
        assertThat(SessionReader.read(description)).isInstanceOf(Reading.Unusable.class);
        return ((Reading.Unusable) SessionReader.read(description)).refusal();
    }

    @Test
    void readsFormatsAddressesAndPacketTime() {
        RemoteAudio audio = usable(sdp(
                        "m=audio 4000 RTP/AVP 107 9 0 18 101 110",
                        "a=rtpmap:107 opus/48000/2",
                        "a=fmtp:107 useinbandfec=1;stereo=0",
                        "a=rtpmap:101 telephone-event/8000",
                        "a=rtpmap:110 telephone-event/48000",
                        "a=rtcp:4007",
                        "a=ptime:30"))
                .audio();

        assertThat(audio.rtp()).isEqualTo(new InetSocketAddress("198.51.100.7", 4000));
        assertThat(audio.rtcp().getPort()).isEqualTo(4007);
        assertThat(audio.packetTime()).hasValue(30);
        assertThat(audio.direction()).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(audio.formats())
                .containsExactly(
                        new PayloadFormat(107, AudioCodec.OPUS, 48000, 2, "useinbandfec=1;stereo=0"),
                        PayloadFormat.of(AudioCodec.G722),
                        PCMU,
                        PayloadFormat.of(AudioCodec.TELEPHONE_EVENT, 101),
                        new PayloadFormat(110, AudioCodec.TELEPHONE_EVENT, 48000, 1, ""));
    }

    @Test
    void videoIsRefusedInItsPlaceAndTheTransportIsAnsweredAsOffered() {
        SessionDescription offer =
                sdp("m=video 5000 RTP/AVP 96", "a=rtpmap:96 VP8/90000", "m=audio 4000 RTP/AVPF 0 8", "a=sendrecv");

        SessionDescription answer =
                AnswerWriter.write(LOCAL, 3, offer, List.of(PCMA), Direction.SEND_RECEIVE, OptionalInt.of(20));

        assertThat(answer.media()).hasSize(2);
        MediaDescription video = answer.media().get(0);
        assertThat(video.type()).isEqualTo("video");
        assertThat(video.isRefused()).isTrue();
        MediaDescription audio = answer.media().get(1);
        assertThat(audio.protocol()).isEqualTo("RTP/AVPF");
        assertThat(audio.port()).isEqualTo(16384);
        assertThat(audio.formats()).containsExactly("8");
        assertThat(audio.packetTime()).hasValue(20);
        assertThat(answer.origin().version()).isEqualTo(3);
    }

    @Test
    void ofSeveralAudioStreamsTheFirstUsableOneIsTaken() {
        SessionDescription offer = sdp("m=audio 4000 RTP/SAVP 0", "m=audio 0 RTP/AVP 0", "m=audio 4004 RTP/AVP 8");

        assertThat(usable(offer).audio().rtp().getPort()).isEqualTo(4004);
        SessionDescription answer =
                AnswerWriter.write(LOCAL, 1, offer, List.of(PCMA), Direction.SEND_RECEIVE, OptionalInt.empty());
        assertThat(answer.media()).extracting(MediaDescription::port).containsExactly(0, 0, 16384);
    }

    @Test
    void whatCannotBeTakenIsRefusedWithTheReason() {
        assertThat(refusal(sdp("m=audio 4000 RTP/SAVP 0")).warningCode()).isEqualTo(302);
        assertThat(refusal(sdp("m=video 4000 RTP/AVP 34")).warningCode()).isEqualTo(304);
        assertThat(refusal(sdp("m=audio 4000 RTP/AVP 18 4")).warningCode()).isEqualTo(305);
        assertThat(refusal(sdp("m=audio 4000 RTP/AVP 101", "a=rtpmap:101 telephone-event/8000"))
                        .warningCode())
                .isEqualTo(305);
    }

    @Test
    void everyWayToHoldIsUnderstood() {
        assertThat(usable(sdp("m=audio 4000 RTP/AVP 0", "a=sendonly")).audio().holds())
                .isTrue();
        assertThat(usable(sdp("m=audio 4000 RTP/AVP 0", "a=inactive")).audio().holds())
                .isTrue();
        assertThat(usable(sdp("m=audio 4000 RTP/AVP 0", "c=IN IP4 0.0.0.0"))
                        .audio()
                        .holds())
                .isTrue();
        assertThat(usable(sdp("m=audio 4000 RTP/AVP 0", "a=recvonly")).audio().holds())
                .isFalse();
    }

    @Test
    void aHostNameIsNoHoldAndNeedsNoNameServer() {
        RemoteAudio audio =
                usable(sdp("m=audio 4000 RTP/AVP 0", "c=IN IP4 phone.example")).audio();

        assertThat(audio.rtp().getAddress().isAnyLocalAddress()).isTrue();
        assertThat(audio.holds()).isFalse();
    }

    @Test
    void payloadTypesThatCollideWithRtcpAndWrongClocksAreLeftOut() {
        RemoteAudio audio = usable(
                        sdp("m=audio 4000 RTP/AVP 72 98 0", "a=rtpmap:72 opus/48000/2", "a=rtpmap:98 PCMA/16000"))
                .audio();

        assertThat(audio.formats()).containsExactly(PCMU);
    }

    @Test
    void anOfferNamesEveryFormatAndItsDirection() {
        SessionDescription offer = OfferWriter.write(
                LOCAL,
                1,
                List.of(PCMU, new PayloadFormat(107, AudioCodec.OPUS, 48000, 2, "useinbandfec=1")),
                Direction.SEND_ONLY,
                OptionalInt.empty(),
                Optional.empty());

        assertThat(offer.text())
                .contains("m=audio 16384 RTP/AVP 0 107\r\n")
                .contains("a=rtpmap:107 opus/48000/2\r\n")
                .contains("a=fmtp:107 useinbandfec=1\r\n")
                .contains("a=sendonly\r\n")
                .contains("o=- 77 1 IN IP4 192.0.2.1\r\n");
        assertThat(SessionReader.read(offer)).isInstanceOf(Reading.Usable.class);
    }

    @Test
    void aLaterOfferKeepsTheRefusedStreamsInTheirPlaces() {
        SessionDescription offer = sdp("m=video 5000 RTP/AVP 34", "m=audio 4000 RTP/AVP 0");
        SessionDescription stated =
                AnswerWriter.write(LOCAL, 1, offer, List.of(PCMU), Direction.SEND_RECEIVE, OptionalInt.empty());

        SessionDescription later = OfferWriter.write(
                LOCAL, 2, List.of(PCMU), Direction.SEND_ONLY, OptionalInt.empty(), Optional.of(stated));

        assertThat(later.media()).extracting(MediaDescription::type).containsExactly("video", "audio");
        assertThat(later.media()).extracting(MediaDescription::port).containsExactly(0, 16384);
    }
}
