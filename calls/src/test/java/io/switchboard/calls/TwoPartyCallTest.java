package io.switchboard.calls;

import static io.switchboard.calls.CallTestBench.RING;
import static io.switchboard.calls.CallTestBench.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallTestBench.Dials;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.LegResult;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.event.LiveCall;
import io.switchboard.calls.event.LiveCallState;
import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.MediaType;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.sdp.Attribute;
import io.switchboard.sip.sdp.MediaDescription;
import io.switchboard.testkit.peer.Await;
import io.switchboard.testkit.phone.IncomingPhoneCall;
import io.switchboard.testkit.phone.OutgoingPhoneCall;
import io.switchboard.testkit.phone.PhoneCallEnd;
import io.switchboard.testkit.phone.ScriptedPhone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two phones talk through the engine, over real SIP and RTP. */
class TwoPartyCallTest {
    private static final double LOW = 500;
    private static final double HIGH = 1300;

    private final Dials dials = new Dials();
    private final CallTestBench bench = new CallTestBench(dials);
    private final ScriptedPhone alice = bench.phone("alice");

    @AfterEach
    void stop() {
        bench.close();
    }

    private ScriptedPhone callee(List<PayloadFormat> codecs) {
        ScriptedPhone bob = bench.phone("bob", codecs);
        dials.plan(RingingPlan.of(target("Bob", bob), RING));
        return bob;
    }

    private static void assertTheyHearEachOther(OutgoingPhoneCall caller, IncomingPhoneCall callee) {
        caller.audio().speak(LOW);
        callee.audio().speak(HIGH);
        caller.audio().awaitTone(HIGH);
        callee.audio().awaitTone(LOW);
        assertThat(caller.audio().hearsNothingOf(LOW)).isTrue();
        assertThat(callee.audio().hearsNothingOf(HIGH)).isTrue();
    }

    @Test
    void bothHearTheOtherAndNotThemselvesUntilTheCallerHangsUp() {
        ScriptedPhone bob = callee(ScriptedPhone.NARROW_BAND);
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.ring();
            call.awaitResponse(180);
            atBob.answer();
            call.awaitAnswer();
            assertTheyHearEachOther(call, atBob);

            LiveCall live = bench.engine().liveCalls().getFirst();
            assertThat(live.state()).isEqualTo(LiveCallState.TALKING);
            assertThat(live.codec()).contains("PCMU");
            assertThat(live.connectedTo()).contains("Bob");
            assertThat(live.quality().caller().orElseThrow().packetsReceived()).isPositive();

            call.hangUp();
            PhoneCallEnd end = atBob.awaitEnd();
            assertThat(end.what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
            assertThat(end.reason().orElseThrow().cause()).hasValue(16);
        }
        CallEvent.CallEnded ended = bench.observer().awaitEnd();
        assertThat(ended.end()).isEqualTo(CallEnd.of(CallEndCause.HUNG_UP, Side.CALLER));
        assertThat(ended.quality().callee().orElseThrow().packetsSent()).isPositive();
        assertThat(bench.observer().names())
                .containsExactly("CallStarted", "LegStarted", "LegRinging", "CallAnswered", "CallEnded");
        assertThat(bench.engine().liveCalls()).isEmpty();
    }

    @Test
    void theCalleeSeesWhoCallsAndItsHangUpEndsTheCall() {
        ScriptedPhone bob = callee(ScriptedPhone.NARROW_BAND);
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            assertThat(atBob.invite().headers().require(HeaderFields.FROM).displayName())
                    .isEqualTo("Alice");
            assertThat(atBob.invite().headers().require(HeaderFields.FROM).uri().user())
                    .contains("101");
            assertThat(atBob.invite().headers().require(HeaderFields.MAX_FORWARDS))
                    .isEqualTo(69);
            atBob.answer();
            call.awaitAnswer();

            atBob.hangUp();

            assertThat(call.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.REMOTE_HUNG_UP);
        }
        assertThat(bench.observer().awaitEnd().end()).isEqualTo(CallEnd.of(CallEndCause.HUNG_UP, Side.CALLEE));
    }

    @Test
    void theCallerHearsEarlyMediaBeforeTheAnswer() {
        ScriptedPhone bob = callee(ScriptedPhone.NARROW_BAND);
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.earlyMedia();
            atBob.audio().speak(HIGH);
            call.awaitResponse(183);
            call.audio().awaitTone(HIGH);
            assertThat(call.isAnswered()).isFalse();

            atBob.answer();
            call.awaitAnswer();
            assertTheyHearEachOther(call, atBob);
        }
    }

    @Test
    void aBusyCalleeIsToldToTheCaller() {
        ScriptedPhone bob = callee(ScriptedPhone.NARROW_BAND);
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.reject(486);

            assertThat(call.awaitEnd().status()).isEqualTo(486);
        }
        assertThat(bench.observer().awaitEnd().end()).isEqualTo(CallEnd.of(CallEndCause.BUSY, Side.CALLEE));
        DialOutcome.NotAnswered missed = (DialOutcome.NotAnswered) dials.outcome();
        assertThat(missed.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.result()).isEqualTo(LegResult.BUSY);
            assertThat(attempt.sipStatus()).isEqualTo(486);
        });
    }

    @Test
    void aCallerWhoGivesUpStopsTheRinging() {
        ScriptedPhone bob = callee(ScriptedPhone.NARROW_BAND);
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.ring();
            call.awaitResponse(180);

            call.cancel();

            assertThat(atBob.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.CANCELLED);
            assertThat(call.awaitEnd().what()).isEqualTo(PhoneCallEnd.What.CANCELLED);
        }
        assertThat(bench.observer().awaitEnd().end()).isEqualTo(CallEnd.of(CallEndCause.CANCELLED, Side.CALLER));
        assertThat(bench.observer().await(CallEvent.LegFailed.class).attempt().result())
                .isEqualTo(LegResult.CALLER_GONE);
    }

    @Test
    void aCancelThatCrossesTheAnswerLeavesNobodyInACall() {
        ScriptedPhone bob = callee(ScriptedPhone.NARROW_BAND);
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.ring();
            call.awaitResponse(180);

            call.cancel();
            atBob.answer();

            atBob.awaitEnd();
            bench.observer().awaitEnd();
            Await.until(
                    Duration.ofSeconds(10),
                    () -> "no call left",
                    () -> bench.engine().liveCalls().isEmpty());
        }
    }

    @Test
    void bothEndWithTheCodecThatTheCalleeTook() {
        ScriptedPhone bob =
                callee(List.of(PayloadFormat.of(AudioCodec.PCMA), PayloadFormat.of(AudioCodec.TELEPHONE_EVENT, 101)));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.answer();
            call.awaitAnswer();

            assertThat(call.remoteSession().firstAudio().orElseThrow().formats())
                    .containsExactly("8", "101");
            assertTheyHearEachOther(call, atBob);
        }
        assertThat(bench.observer().await(CallEvent.CallAnswered.class).codec()).isEqualTo("PCMA");
    }

    @Test
    void aCalleeWithoutACommonCodecLeadsTo488() {
        ScriptedPhone bob = callee(List.of(PayloadFormat.of(AudioCodec.G722)));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.reject(488);

            assertThat(call.awaitEnd().status()).isEqualTo(488);
        }
        assertThat(bench.observer().awaitEnd().end().cause()).isEqualTo(CallEndCause.INCOMPATIBLE);
    }

    @Test
    void secureRtpIsRefusedWithAWarning() {
        callee(ScriptedPhone.NARROW_BAND);
        alice.scriptOffers(offer -> offer.withMedia(List.of(new MediaDescription(
                "audio",
                4000,
                "RTP/SAVP",
                List.of("0"),
                Optional.empty(),
                List.of(),
                List.of(Attribute.of("crypto", "1 AES_CM_128_HMAC_SHA1_80 inline:secret"))))));
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob")) {
            PhoneCallEnd end = call.awaitEnd();

            assertThat(end.status()).isEqualTo(488);
            assertThat(end.warning().orElseThrow()).startsWith("302");
        }
        assertThat(bench.observer().awaitEnd().end().cause()).isEqualTo(CallEndCause.INCOMPATIBLE);
    }

    @Test
    void videoIsRefusedAndTheCallGoesOnWithSound() {
        ScriptedPhone bob = callee(ScriptedPhone.NARROW_BAND);
        alice.scriptOffers(offer -> {
            List<MediaDescription> media = new ArrayList<>(offer.media());
            media.add(new MediaDescription(
                    "video", 4002, "RTP/AVP", List.of("34"), Optional.empty(), List.of(), List.of()));
            return offer.withMedia(media);
        });
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.answer();
            call.awaitAnswer();

            assertThat(call.remoteSession().media())
                    .extracting(MediaDescription::type)
                    .containsExactly("audio", "video");
            assertThat(call.remoteSession().media().get(1).isRefused()).isTrue();
            assertTheyHearEachOther(call, atBob);
        }
    }

    @Test
    void anInviteWithoutOfferIsAnsweredWithOne() {
        ScriptedPhone bob = callee(ScriptedPhone.NARROW_BAND);
        try (OutgoingPhoneCall call = alice.callWithoutOffer(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.ring();
            call.awaitResponse(180);
            atBob.answer();
            call.awaitAnswer();

            assertTheyHearEachOther(call, atBob);
        }
    }

    @Test
    void digitsInInfoArePassedOn() {
        ScriptedPhone bob = callee(ScriptedPhone.NARROW_BAND);
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob");
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.answer();
            call.awaitAnswer();

            assertThat(call.send(SipMethod.INFO, Optional.of(MediaType.DTMF_RELAY), "Signal=5\r\nDuration=160\r\n"))
                    .isEqualTo(200);

            Await.until(
                    Duration.ofSeconds(10),
                    () -> "INFO at the callee",
                    () -> atBob.requests().stream()
                            .anyMatch(request -> request.method().equals(SipMethod.INFO)
                                    && request.body().text().contains("Signal=5")));
        }
    }

    @Test
    void aSessionTimerIsAgreedWhenTheCallerRefreshes() {
        ScriptedPhone bob = callee(ScriptedPhone.NARROW_BAND);
        SipHeaders timer =
                SipHeaders.EMPTY.withText("Supported", "timer").withText("Session-Expires", "1800;refresher=uac");
        try (OutgoingPhoneCall call = alice.call(bench.server(), "bob", timer, true);
                IncomingPhoneCall atBob = bob.awaitCall()) {
            atBob.answer();
            call.awaitAnswer();

            SipHeaders answer = call.awaitResponse(200).headers();
            assertThat(answer.require(HeaderFields.SESSION_EXPIRES).seconds()).isEqualTo(1800);
            assertThat(answer.require(HeaderFields.SESSION_EXPIRES).refresher()).contains("uac");
            assertThat(call.send(SipMethod.UPDATE, Optional.empty(), "")).isEqualTo(200);
        }
    }
}
