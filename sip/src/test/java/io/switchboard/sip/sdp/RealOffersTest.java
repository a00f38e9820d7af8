package io.switchboard.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Offers in the form real phones, browsers and servers write them. */
class RealOffersTest {
    private static final String BARESIP = """
            v=0
            o=- 3217372837 1234567890 IN IP4 192.0.2.20
            s=-
            c=IN IP4 192.0.2.20
            t=0 0
            a=tool:baresip 1.0.0
            m=audio 10012 RTP/AVP 96 9 0 8 101
            a=rtpmap:96 opus/48000/2
            a=fmtp:96 stereo=1;sprop-stereo=1
            a=rtpmap:9 G722/8000
            a=rtpmap:0 PCMU/8000
            a=rtpmap:8 PCMA/8000
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-15
            a=rtcp:10013
            a=sendrecv
            a=label:1
            a=rtcp-rsize
            a=ssrc:1730325829 cname:sip:a@192.0.2.20
            a=ptime:20
            """;
    private static final String LINPHONE = """
            v=0
            o=alice 2342 3718 IN IP4 192.0.2.30
            s=Talk
            c=IN IP4 192.0.2.30
            t=0 0
            a=ice-pwd:0123456789abcdef01234567
            a=ice-ufrag:abcdef01
            a=rtcp-xr:rcvr-rtt=all:10000 stat-summary=loss,dup,jitt,TTL voip-metrics
            a=record:off
            m=audio 7078 RTP/AVP 96 97 98 0 8 18 101 99 100
            a=rtpmap:96 opus/48000/2
            a=fmtp:96 useinbandfec=1
            a=rtpmap:97 speex/16000
            a=fmtp:97 vbr=on
            a=rtpmap:98 speex/8000
            a=fmtp:98 vbr=on
            a=fmtp:18 annexb=yes
            a=rtpmap:101 telephone-event/48000
            a=rtpmap:99 telephone-event/16000
            a=rtpmap:100 telephone-event/8000
            a=rtcp-fb:* trr-int 5000
            a=rtcp-fb:* ccm tmmbr
            """;
    private static final String CHROMIUM = """
            v=0
            o=- 4611731400430051336 2 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE 0
            a=extmap-allow-mixed
            a=msid-semantic: WMS 5Y2wZK8nANNAoVw6dSAHVjNxrD1ObBM2kBPV
            m=audio 49203 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126
            c=IN IP6 2001:db8::5
            a=rtcp:9 IN IP4 0.0.0.0
            a=candidate:1467250027 1 udp 2122260223 192.0.2.40 46243 typ host generation 0 network-id 1
            a=ice-ufrag:E2Fq
            a=ice-pwd:rj3WSVrIQJnuYWXmqzyZ4hx1
            a=ice-options:trickle
            a=fingerprint:sha-256 A9:24:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD
            a=setup:actpass
            a=mid:0
            a=sendrecv
            a=rtcp-mux
            a=rtpmap:111 opus/48000/2
            a=rtcp-fb:111 transport-cc
            a=fmtp:111 minptime=10;useinbandfec=1
            a=rtpmap:63 red/48000/2
            a=fmtp:63 111/111
            a=rtpmap:9 G722/8000
            a=rtpmap:0 PCMU/8000
            a=rtpmap:8 PCMA/8000
            a=rtpmap:13 CN/8000
            a=rtpmap:110 telephone-event/48000
            a=rtpmap:126 telephone-event/8000
            """;
    private static final String ASTERISK = """
            v=0
            o=root 1821 1821 IN IP4 192.0.2.50
            s=Asterisk PBX 18.10.0
            c=IN IP4 192.0.2.50
            t=0 0
            m=audio 14862 RTP/AVP 8 0 101
            a=rtpmap:8 PCMA/8000
            a=rtpmap:0 PCMU/8000
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-16
            a=silenceSupp:off - - - -
            a=ptime:20
            a=maxptime:150
            a=sendrecv
            """;
    private static final String SIPP = """
            v=0
            o=user1 53655765 2353687637 IN IP4 192.0.2.60
            s=-
            c=IN IP4 192.0.2.60
            t=0 0
            m=audio 6000 RTP/AVP 0
            a=rtpmap:0 PCMU/8000
            """;

    private static SessionDescription read(String text) {
        SessionDescription session = SessionDescription.parse(text.replace("\n", "\r\n"));
        assertThat(SessionDescription.parse(text)).isEqualTo(session);
        assertThat(SessionDescription.parse(session.body())).isEqualTo(session);
        return session;
    }

    private static List<String> encodings(SessionDescription session) {
        return session.firstAudio().orElseThrow().rtpMaps().stream()
                .map(RtpMap::encoding)
                .toList();
    }

    @Test
    void phonesAreUnderstood() {
        assertThat(encodings(read(BARESIP))).containsExactly("opus", "G722", "PCMU", "PCMA", "telephone-event");
        assertThat(read(BARESIP).firstAudio().orElseThrow().rtcpPort()).hasValue(10_013);
        SessionDescription linphone = read(LINPHONE);
        assertThat(encodings(linphone)).contains("opus", "speex", "G729");
        assertThat(linphone.firstAudio().orElseThrow().rtpMaps())
                .contains(RtpMap.of(101, "telephone-event", 48_000), RtpMap.of(100, "telephone-event", 8000));
        assertThat(linphone.direction(linphone.firstAudio().orElseThrow())).isEqualTo(Direction.SEND_RECEIVE);
    }

    @Test
    void browsersAreUnderstood() {
        SessionDescription session = read(CHROMIUM);
        MediaDescription audio = session.firstAudio().orElseThrow();
        assertThat(audio.protocol()).isEqualTo("UDP/TLS/RTP/SAVPF");
        assertThat(audio.sharesPortWithRtcp()).isTrue();
        assertThat(session.connection(audio).orElseThrow().address().text()).isEqualTo("2001:db8::5");
        assertThat(audio.attribute("fingerprint").orElseThrow().value().orElseThrow())
                .startsWith("sha-256 A9:24");
        assertThat(session.origin().sessionId()).isEqualTo("4611731400430051336");
    }

    @Test
    void serversAreUnderstood() {
        assertThat(encodings(read(ASTERISK))).containsExactly("PCMA", "PCMU", "telephone-event");
        assertThat(read(ASTERISK).firstAudio().orElseThrow().packetTime()).hasValue(20);
        assertThat(encodings(read(SIPP))).containsExactly("PCMU");
    }
}
