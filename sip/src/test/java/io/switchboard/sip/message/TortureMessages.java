package io.switchboard.sip.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages of RFC 4475, each with what the RFC has a parser make of it. */
final class TortureMessages {
    private static final Pattern REPEAT = Pattern.compile("<repeat count=(\\d+)>([^<]*)</repeat>");
    private static final Pattern HEX = Pattern.compile("<hex>([0-9A-F]*)</hex>");
    private static final Pattern SDP = Pattern.compile("@sdp (\\S+) (\\S+)");

    /** The expectation is VALID, TYPED with the name of the malformed header, or a {@link ParseProblem}. */
    record Message(String name, String expectation, String latin) {
        byte[] octets() {
            return latin.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private TortureMessages() {}

    static List<Message> all() {
        List<Message> messages = new ArrayList<>();
        for (String section : text().split("(?m)^@@ ", -1)) {
            if (!section.isBlank()) {
                int line = section.indexOf('\n');
                int space = section.indexOf(' ');
                messages.add(new Message(
                        section.substring(0, space),
                        section.substring(space + 1, line),
                        latin(section.substring(line + 1))));
            }
        }
        return messages;
    }

    private static String text() {
        try (InputStream resource = TortureMessages.class.getResourceAsStream("torture.txt")) {
            return new String(resource.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String latin(String section) {
        String text = REPEAT.matcher(section)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1)))));
        text = SDP.matcher(text).replaceAll("""
                v=0
                o=mhandley 29739 7272939 IN IP4 $1
                s=-
                c=IN IP4 $2
                t=0 0
                m=audio 49217 RTP/AVP 0 12
                m=video 3227 RTP/AVP 31
                a=rtpmap:31 LPC""");
        text = text.replace("\n", "\r\n");
        return HEX.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        new String(HexFormat.of().parseHex(match.group(1)), StandardCharsets.ISO_8859_1)));
    }
}
