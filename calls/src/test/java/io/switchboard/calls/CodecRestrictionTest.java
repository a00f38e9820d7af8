package io.switchboard.calls;

import static io.switchboard.calls.CallTestBench.RING;
import static io.switchboard.calls.CallTestBench.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallTestBench.Dials;
import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.LegResult;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.testkit.phone.IncomingPhoneCall;
import io.switchboard.testkit.phone.OutgoingPhoneCall;
import io.switchboard.testkit.phone.PhoneCallEnd;
import io.switchboard.testkit.phone.ScriptedPhone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each party uses the codecs that it may use, in its order. */
class CodecRestrictionTest {
    private static final List<PayloadFormat> THREE = List.of(
            PayloadFormat.of(AudioCodec.PCMU),
            PayloadFormat.of(AudioCodec.PCMA),
            PayloadFormat.of(AudioCodec.G722),
            PayloadFormat.of(AudioCodec.TELEPHONE_EVENT, 101));

    private final Dials dials = new Dials();

    private static AllowedCodecs only(AudioCodec... codecs) {
        return new AllowedCodecs(List.of(codecs));
    }

    private CallTestBench restrictingTheCaller(AllowedCodecs codecs) {
        return new CallTestBench(call -> {
            call.allowCodecs(codecs);
            dials.handle(call);
        });
    }

    private static List<String> offered(IncomingPhoneCall call) {
        SessionDescription offer = SessionDescription.parse(call.invite().body());
        return offer.firstAudio().orElseThrow().formats();
    }

    @Test
    void aCallerThatOffersNoneOfItsCodecsIsToldWhichItMayUse() {
        try (CallTestBench bench = restrictingTheCaller(only(AudioCodec.G722, AudioCodec.OPUS));
                OutgoingPhoneCall call = bench.phone("alice").call(bench.server(), "bob")) {
            PhoneCallEnd end = call.awaitEnd();

            assertThat(end.status()).isEqualTo(488);
            assertThat(end.warning().orElseThrow()).contains("305").contains("G722, opus");
            assertThat(bench.observer().awaitEnd().end().cause()).isEqualTo(CallEndCause.INCOMPATIBLE);
        }
    }

    @Test
    void theOrderOfTheCallersListIsKept() {
        try (CallTestBench bench =
                restrictingTheCaller(only(AudioCodec.G722, AudioCodec.PCMA, AudioCodec.TELEPHONE_EVENT))) {
            ScriptedPhone bob = bench.phone("bob", THREE);
            dials.plan(RingingPlan.of(target("Bob", bob), RING));
            try (OutgoingPhoneCall call = bench.phone("alice", THREE).call(bench.server(), "bob");
                    IncomingPhoneCall atBob = bob.awaitCall()) {
                assertThat(offered(atBob)).containsExactly("9", "8", "101");
                atBob.answer();
                call.awaitAnswer();
                call.audio().speak(500);
                atBob.audio().awaitTone(500);
            }
        }
    }

    @Test
    void theCalleeIsOfferedItsCodecsInItsOrder() {
        try (CallTestBench bench = new CallTestBench(dials)) {
            ScriptedPhone bob = bench.phone("bob", THREE);
            dials.plan(RingingPlan.of(target("Bob", bob).withCodecs(only(AudioCodec.PCMA, AudioCodec.PCMU)), RING));
            try (OutgoingPhoneCall call = bench.phone("alice", THREE).call(bench.server(), "bob");
                    IncomingPhoneCall atBob = bob.awaitCall()) {
                assertThat(offered(atBob)).containsExactly("8", "0");
                atBob.answer();
                call.awaitAnswer();
                assertThat(call.remoteSession().firstAudio().orElseThrow().formats())
                        .containsExactly("8");
                atBob.audio().speak(1300);
                call.audio().awaitTone(1300);
            }
        }
    }

    @Test
    void aCalleeThatMayUseNoneOfTheCallersCodecsIsNotRung() {
        try (CallTestBench bench = new CallTestBench(dials)) {
            ScriptedPhone bob = bench.phone("bob");
            dials.plan(RingingPlan.of(target("Bob", bob).withCodecs(only(AudioCodec.OPUS)), RING));
            try (OutgoingPhoneCall call = bench.phone("alice").call(bench.server(), "bob")) {
                assertThat(call.awaitEnd().status()).isEqualTo(488);
            }
            bench.observer().awaitEnd();
            assertThat(((DialOutcome.NotAnswered) dials.outcome()).attempts())
                    .singleElement()
                    .satisfies(attempt -> {
                        assertThat(attempt.result()).isEqualTo(LegResult.INCOMPATIBLE);
                        assertThat(attempt.reason()).contains("opus");
                    });
            assertThat(bob.isUndisturbed()).isTrue();
        }
    }

    @Test
    void aChangeOfTheSessionKeepsToThem() {
        try (CallTestBench bench = restrictingTheCaller(only(AudioCodec.PCMA, AudioCodec.TELEPHONE_EVENT))) {
            ScriptedPhone bob = bench.phone("bob", THREE);
            dials.plan(RingingPlan.of(target("Bob", bob), RING));
            try (OutgoingPhoneCall call = bench.phone("alice", THREE).call(bench.server(), "bob");
                    IncomingPhoneCall atBob = bob.awaitCall()) {
                atBob.answer();
                call.awaitAnswer();
                assertThat(call.resume()).isEqualTo(200);
                assertThat(call.remoteSession().firstAudio().orElseThrow().formats())
                        .containsExactly("8", "101");
            }
        }
    }
}
