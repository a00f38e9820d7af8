package io.switchboard.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the parser answers with an outcome and nothing else escapes. */
class MutationTest {
    /** Ten million where time does not matter ({@code ./test --long}). */
    private static final int MUTATIONS = "long".equals(System.getProperty("switchboard.tests")) ? 10_000_000 : 200_000;

    private static final byte[] TELLING = "\r\n\t :;,<>\"\\@%[]=?&/\0*()'SIP2.0z9".getBytes(StandardCharsets.US_ASCII);

    private final SipParser parser = new SipParser();
    private final Random random = new Random(4475);

    private byte[] mutated(byte[] original) {
        byte[] octets = original.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && octets.length > 2; i++) {
            int at = random.nextInt(octets.length);
            switch (random.nextInt(5)) {
                case 0 -> octets[at] = (byte) random.nextInt(256);
                case 1 -> octets[at] = TELLING[random.nextInt(TELLING.length)];
                case 2 -> octets = without(octets, at, 1 + random.nextInt(Math.min(20, octets.length - at)));
                case 3 -> octets = repeated(octets, at, 1 + random.nextInt(Math.min(40, octets.length - at)));
                default -> octets = random.nextInt(10) == 0 ? Arrays.copyOf(octets, at) : octets;
            }
        }
        return octets;
    }

    private static byte[] without(byte[] octets, int at, int length) {
        byte[] rest = Arrays.copyOf(octets, octets.length - length);
        System.arraycopy(octets, at + length, rest, at, octets.length - at - length);
        return rest;
    }

    private static byte[] repeated(byte[] octets, int at, int length) {
        byte[] more = Arrays.copyOf(octets, octets.length + length);
        System.arraycopy(octets, at, more, at + length, octets.length - at);
        return more;
    }

    private boolean survives(byte[] octets) {
        ParseOutcome outcome = parser.parseOwned(octets);
        switch (outcome) {
            case ParseOutcome.Parsed(SipMessage message) -> {
                AllHeaders.countMalformed(message.headers());
                message.headers().require(HeaderFields.VIA);
                message.headers().require(HeaderFields.FROM);
                message.headers().require(HeaderFields.TO);
                message.headers().require(HeaderFields.CALL_ID);
                message.headers().require(HeaderFields.CSEQ);
                byte[] encoded = SipEncoder.encode(message);
                assertThat(parser.parseOwned(encoded)).isInstanceOf(ParseOutcome.Parsed.class);
                return true;
            }
            case ParseOutcome.Rejected rejected -> rejected.answer().ifPresent(SipEncoder::encode);
            case ParseOutcome.KeepAlive _ -> {}
        }
        return false;
    }

    @Test
    void mutatedMessagesAreParsedOrRejected() {
        List<TortureMessages.Message> seeds = TortureMessages.all();
        int parsed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] octets = mutated(seeds.get(i % seeds.size()).octets());
            if (survives(octets)) {
                parsed++;
            }
        }
        assertThat(parsed).isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
    }

    @Test
    void randomOctetsAreRejected() {
        for (int i = 0; i < 50_000; i++) {
            byte[] octets = new byte[random.nextInt(1200)];
            random.nextBytes(octets);
            assertThat(survives(octets)).isFalse();
        }
    }

    @Test
    void streamsOfMutatedMessagesAreCutOrBroken() {
        List<TortureMessages.Message> seeds = TortureMessages.all();
        for (int i = 0; i < 20_000; i++) {
            StreamFramer framer = new StreamFramer(parser);
            for (int part = 0; part < 3 && !framer.isBroken(); part++) {
                byte[] octets = mutated(seeds.get(random.nextInt(seeds.size())).octets());
                int cut = random.nextInt(octets.length + 1);
                framer.receive(ByteBuffer.wrap(octets, 0, cut));
                framer.receive(ByteBuffer.wrap(octets, cut, octets.length - cut));
                assertThat(framer.pending()).isLessThanOrEqualTo(parser.limits().messageOctets());
            }
        }
    }
}
