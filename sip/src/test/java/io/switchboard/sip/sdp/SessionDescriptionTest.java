package io.switchboard.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.IllegalHeaderValueException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionDescriptionTest {
    private static final String MINIMAL = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\n";

    private static SessionDescription session(String... lines) {
        return SessionDescription.parse(MINIMAL + String.join("\r\n", lines) + "\r\n");
    }

    private static MediaDescription audio(String... lines) {
        return session(lines).firstAudio().orElseThrow();
    }

    @Test
    void writesWhatItReads() {
        MediaDescription audio = MediaDescription.audio(
                        16384,
                        List.of(
                                RtpMap.of(0, "PCMU", 8000),
                                new RtpMap(96, "opus", 48_000, 2),
                                RtpMap.of(101, "telephone-event", 8000)),
                        List.of(new FormatParameters(96, "useinbandfec=1"), new FormatParameters(101, "0-16")))
                .withPacketTime(20)
                .withDirection(Direction.SEND_ONLY);
        SessionDescription session = SessionDescription.of(
                Origin.of(7, 1, Host.of("2001:db8::1")), new ConnectionData(Host.of("2001:db8::1")), List.of(audio));
        assertThat(session.text()).isEqualTo("""
                v=0
                o=- 7 1 IN IP6 2001:db8::1
                s=-
                c=IN IP6 2001:db8::1
                t=0 0
                m=audio 16384 RTP/AVP 0 96 101
                a=rtpmap:0 PCMU/8000
                a=rtpmap:96 opus/48000/2
                a=fmtp:96 useinbandfec=1
                a=rtpmap:101 telephone-event/8000
                a=fmtp:101 0-16
                a=ptime:20
                a=sendonly
                """.replace("\n", "\r\n"));
        assertThat(SessionDescription.parse(session.body())).isEqualTo(session);
    }

    @Test
    void knowsAssignedPayloadTypesAndLeavesOutUnknownOnes() {
        MediaDescription audio = audio("m=audio 4000 RTP/AVP 9 8 111 97", "a=rtpmap:97 iLBC/8000");
        assertThat(audio.rtpMaps())
                .containsExactly(RtpMap.of(9, "G722", 8000), RtpMap.of(8, "PCMA", 8000), RtpMap.of(97, "iLBC", 8000));
    }

    @Test
    void readsFormatParametersByName() {
        MediaDescription audio = audio(
                "m=audio 4000 RTP/AVP 96 101",
                "a=fmtp:96 minptime=10; useinbandfec=1",
                "a=fmtp:101 0-15",
                "a=ptime:20.0",
                "a=rtcp:4005 IN IP4 192.0.2.9");
        assertThat(audio.formatParameters(96).flatMap(fmtp -> fmtp.value("UseInbandFec")))
                .contains("1");
        assertThat(audio.formatParameters(101).map(FormatParameters::text)).contains("0-15");
        assertThat(audio.formatParameters(0)).isEmpty();
        assertThat(audio.packetTime()).isEqualTo(OptionalInt.of(20));
        assertThat(audio.rtcpPort()).isEqualTo(OptionalInt.of(4005));
    }

    @Test
    void streamsInheritAddressAndDirection() {
        SessionDescription session = session(
                "c=IN IP4 192.0.2.1",
                "t=0 0",
                "a=recvonly",
                "m=audio 4000 RTP/AVP 0",
                "m=video 4002 RTP/AVP 96",
                "c=IN IP4 192.0.2.2/127",
                "a=inactive");
        MediaDescription audio = session.media().get(0);
        MediaDescription video = session.media().get(1);
        assertThat(session.direction(audio)).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(session.direction(video)).isEqualTo(Direction.INACTIVE);
        assertThat(session.connection(audio)).contains(new ConnectionData(Host.of("192.0.2.1")));
        assertThat(session.connection(video)).contains(new ConnectionData(Host.of("192.0.2.2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void anUnspecifiedAddressIsHold(String address) {
        String type = address.equals("::") ? "IP6" : "IP4";
        SessionDescription session = session("c=IN " + type + " " + address, "m=audio 4000 RTP/AVP 0");
        assertThat(session.direction(session.media().getFirst())).isEqualTo(Direction.SEND_ONLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "v=1\r\no=- 1 1 IN IP4 h\r\n",
                "v=0\r\ns=-\r\n",
                MINIMAL + "m=audio 4000 RTP/AVP\r\n",
                MINIMAL + "m=audio 70000 RTP/AVP 0\r\n",
                MINIMAL + "m=audio x RTP/AVP 0\r\n",
                MINIMAL + "c=IN IP4\r\n",
                MINIMAL + "c=IN IP4 a b c/d\r\nc=IN IP6 ::zz\r\n",
                MINIMAL + "a=x\0y\r\n"
            })
    void refusesWhatMediaCannotDoWithout(String text) {
        assertThatThrownBy(() -> SessionDescription.parse(text)).isInstanceOf(SdpParseException.class);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThatThrownBy(() -> SessionDescription.parse(MINIMAL + "m=audio 1 RTP/AVP 0\r\n".repeat(17)))
                .isInstanceOf(SdpParseException.class);
        assertThatThrownBy(() -> SessionDescription.parse(MINIMAL + "a=x\r\n".repeat(1000)))
                .isInstanceOf(SdpParseException.class);
        assertThatThrownBy(() -> SessionDescription.parse(MINIMAL + "a=" + "x".repeat(33_000)))
                .isInstanceOf(SdpParseException.class);
        assertThat(SessionDescription.parse(MINIMAL + "a=x\r\n".repeat(990)).attributes())
                .hasSize(990);
    }

    @Test
    void noValueCanBeginALine() {
        SessionDescription session = SessionDescription.parse(MINIMAL);
        for (String evil : List.of("x\r\na=evil", "x\na=evil", "x\ra=evil", "x\0")) {
            assertThatThrownBy(() ->
                            session.withAttribute(Attribute.of("tool", evil)).text())
                    .isInstanceOf(IllegalHeaderValueException.class);
            assertThatThrownBy(() ->
                            session.withOrigin(new Origin(evil, "1", 1, "h")).text())
                    .isInstanceOf(IllegalHeaderValueException.class);
            MediaDescription media =
                    new MediaDescription("audio", 1, "RTP/AVP", List.of(evil), Optional.empty(), List.of(), List.of());
            assertThatThrownBy(() -> session.withMedia(List.of(media)).text())
                    .isInstanceOf(IllegalHeaderValueException.class);
        }
    }

    @Test
    void directionsTurnAround() {
        assertThat(Direction.SEND_ONLY.reversed()).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(Direction.SEND_RECEIVE.reversed()).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(Direction.SEND_ONLY.and(Direction.RECEIVE_ONLY)).isEqualTo(Direction.INACTIVE);
    }

    @Test
    void aRefusedStreamKeepsItsPlace() {
        MediaDescription refused = audio("m=audio 4000 RTP/AVP 0", "a=sendrecv").refused();
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.formats()).containsExactly("0");
    }
}
