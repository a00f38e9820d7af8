package io.switchboard.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamFramerTest {
    private final SipParser parser = new SipParser();
    private final StreamFramer framer = new StreamFramer(parser);

    private static String options(String lengthLine, String body) {
        return String.join(
                "\r\n",
                "OPTIONS sip:a@example.com SIP/2.0",
                "Via: SIP/2.0/TCP 192.0.2.1;branch=z9hG4bK1",
                "From: <sip:b@example.com>;tag=1",
                "To: <sip:a@example.com>",
                "Call-ID: x",
                "CSeq: 1 OPTIONS",
                lengthLine,
                "",
                body);
    }

    private List<StreamEvent> receive(String text) {
        return framer.receive(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String body(StreamEvent event) {
        StreamEvent.Message message = (StreamEvent.Message) event;
        return ((ParseOutcome.Parsed) message.outcome()).message().body().text();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 1000})
    void messagesAreCutHoweverTheyArrive(int size) {
        String stream = options("Content-Length: 3", "abc") + options("l :\r\n 0", "") + "\r\n\r\n"
                + options("L: 4", "\r\n\r\n");
        List<StreamEvent> events = new ArrayList<>();
        for (int at = 0; at < stream.length(); at += size) {
            events.addAll(receive(stream.substring(at, Math.min(at + size, stream.length()))));
        }
        List<StreamEvent> messages =
                events.stream().filter(StreamEvent.Message.class::isInstance).toList();
        assertThat(messages.stream().map(StreamFramerTest::body)).containsExactly("abc", "", "\r\n\r\n");
        assertThat(events.stream().filter(StreamEvent.Ping.class::isInstance)).hasSize(1);
        assertThat(framer.pending()).isZero();
    }

    @Test
    void keepAlivesAreTold() {
        assertThat(receive("\r\n\r\n")).containsExactly(new StreamEvent.Ping());
        assertThat(receive("\r\n")).containsExactly(new StreamEvent.Pong());
        assertThat(receive("\r\n")).containsExactly(new StreamEvent.Ping());
    }

    @Test
    void aRejectedMessageDoesNotEndTheConnection() {
        List<StreamEvent> events =
                receive(options("Content-Length: 0", "").replace("CSeq: 1 O", "CSeq: x O") + options("l: 0", ""));
        assertThat(events).hasSize(2);
        assertThat(((StreamEvent.Message) events.getFirst()).outcome()).isInstanceOf(ParseOutcome.Rejected.class);
        assertThat(((StreamEvent.Message) events.getLast()).outcome()).isInstanceOf(ParseOutcome.Parsed.class);
        assertThat(framer.isBroken()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: no length",
                "Content-Length: -1",
                "Content-Length: x",
                "Content-Length: 1x",
                "Content-Length: 1\r\nl: 2",
                "Content-Length: 99999999999999999999"
            })
    void withoutOneLengthTheConnectionIsLost(String lengthLine) {
        List<StreamEvent> events = receive(options(lengthLine, ""));
        StreamEvent.Broken broken = (StreamEvent.Broken) events.getFirst();
        assertThat(broken.problem()).isEqualTo(ParseProblem.BAD_CONTENT_LENGTH);
        assertThat(broken.answer()).map(SipResponse::status).contains(400);
        assertThat(framer.isBroken()).isTrue();
        assertThat(receive(options("l: 0", ""))).isEmpty();
    }

    @Test
    void announcedSizesBeyondTheLimitAreRefusedAtOnce() {
        List<StreamEvent> events = receive(options("Content-Length: 99999999", ""));
        StreamEvent.Broken broken = (StreamEvent.Broken) events.getFirst();
        assertThat(broken.problem()).isEqualTo(ParseProblem.MESSAGE_TOO_LARGE);
        assertThat(broken.answer()).map(SipResponse::status).contains(513);
        assertThat(framer.pending()).isZero();
    }

    @Test
    void endlessHeadsAreCutOff() {
        List<StreamEvent> events = new ArrayList<>();
        for (int i = 0; i < 100 && events.isEmpty(); i++) {
            events.addAll(receive("x".repeat(1000)));
        }
        assertThat(events.getFirst()).isInstanceOf(StreamEvent.Broken.class);
        assertThat(framer.pending()).isZero();
    }

    @Test
    void limitsOfLinesHold() {
        String longLine = options("Content-Length: 0\r\nX: " + "y".repeat(9000), "");
        String manyLines = options("Content-Length: 0" + "\r\nX: y".repeat(200), "");
        for (String message : List.of(longLine, manyLines)) {
            ParseOutcome.Rejected rejected =
                    (ParseOutcome.Rejected) parser.parseOwned(message.getBytes(StandardCharsets.UTF_8));
            assertThat(rejected.problem()).isEqualTo(ParseProblem.HEADER_TOO_LARGE);
            assertThat(rejected.answer()).map(SipResponse::status).contains(513);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", "\0", "\0\0\0\0\0\0", "jaK", "\r\n\r\n\r\n\r\n\r\n"})
    void datagramsThatKeepBindingsOpenAreNoMessages(String datagram) {
        assertThat(parser.parseDatagram(ByteBuffer.wrap(datagram.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(ParseOutcome.KeepAlive.class);
    }
}
