package io.switchboard.calls.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodecChoiceTest {
    private static final PayloadFormat PCMU = PayloadFormat.of(AudioCodec.PCMU);
    private static final PayloadFormat PCMA = PayloadFormat.of(AudioCodec.PCMA);
    private static final PayloadFormat G722 = PayloadFormat.of(AudioCodec.G722);
    private static final PayloadFormat EVENTS = PayloadFormat.of(AudioCodec.TELEPHONE_EVENT, 101);
    private static final PayloadFormat WIDE_EVENTS =
            new PayloadFormat(110, AudioCodec.TELEPHONE_EVENT, 48000, 1, "0-16");

    private static PayloadFormat opus(int number, String parameters) {
        return new PayloadFormat(number, AudioCodec.OPUS, 48000, 2, parameters);
    }

    @Test
    void bothSidesEndWithTheCodecThatTheCalleeTook() {
        assertThat(CodecChoice.between(List.of(PCMU, PCMA, EVENTS), List.of(PCMA, EVENTS)))
                .contains(List.of(PCMA, EVENTS));
    }

    @Test
    void theFirstCodecOfTheCalleeThatTheCallerOfferedIsTaken() {
        assertThat(CodecChoice.between(List.of(PCMU, PCMA), List.of(G722, PCMA, PCMU)))
                .contains(List.of(PCMA));
    }

    @Test
    void withoutACommonCodecThereIsNoChoice() {
        assertThat(CodecChoice.between(List.of(PCMU, EVENTS), List.of(G722, EVENTS)))
                .isEmpty();
    }

    @Test
    void theCallersNumberAndTheCalleesParametersAreAnswered() {
        assertThat(CodecChoice.between(
                        List.of(opus(96, "useinbandfec=1"), WIDE_EVENTS),
                        List.of(opus(107, "maxaveragebitrate=24000"), WIDE_EVENTS)))
                .contains(List.of(opus(96, "maxaveragebitrate=24000"), WIDE_EVENTS));
    }

    @Test
    void eventsHaveTheClockOfTheCodecOrElseThatOfPhones() {
        List<PayloadFormat> all = List.of(opus(96, ""), PCMU, EVENTS, WIDE_EVENTS);

        assertThat(CodecChoice.between(all, all)).contains(List.of(opus(96, ""), WIDE_EVENTS));
        assertThat(CodecChoice.between(all, List.of(PCMU, EVENTS, WIDE_EVENTS))).contains(List.of(PCMU, EVENTS));
        assertThat(CodecChoice.between(all, List.of(opus(96, ""), EVENTS))).contains(List.of(opus(96, ""), EVENTS));
    }

    @Test
    void weTakeTheFirstCodecThatWeCanPlay() {
        assertThat(CodecChoice.withUs(List.of(opus(96, ""), G722, PCMU, EVENTS)))
                .contains(List.of(G722, EVENTS));
        assertThat(CodecChoice.withUs(List.of(opus(96, ""), EVENTS))).isEmpty();
    }

    @Test
    void anEncodingKeepsItsNumberAndNoNumberGetsASecondMeaning() {
        List<PayloadFormat> before = List.of(opus(107, ""), PayloadFormat.of(AudioCodec.TELEPHONE_EVENT, 96));

        assertThat(CodecChoice.renumbered(List.of(opus(96, ""), PCMU, WIDE_EVENTS), before))
                .containsExactly(opus(107, ""), PCMU, WIDE_EVENTS);
        assertThat(CodecChoice.renumbered(
                        List.of(new PayloadFormat(96, AudioCodec.TELEPHONE_EVENT, 48000, 1, "")), before))
                .containsExactly(new PayloadFormat(97, AudioCodec.TELEPHONE_EVENT, 48000, 1, ""));
    }

    @Test
    void whatIsInUseIsOfferedFirst() {
        assertThat(CodecChoice.preferring(List.of(PCMU, PCMA, EVENTS), List.of(PCMA)))
                .containsExactly(PCMA, PCMU, EVENTS);
    }

    @Test
    void whatThePartyMaySendHasOurNumbers() {
        assertThat(CodecChoice.taken(List.of(opus(96, "a=1"), PCMU), List.of(opus(120, ""))))
                .containsExactly(opus(96, "a=1"));
    }
}
