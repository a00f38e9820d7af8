package io.switchboard.calls;

import static io.switchboard.calls.CallTestBench.RING;
import static io.switchboard.calls.CallTestBench.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.CallTestBench.Dials;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.event.LiveCallState;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.testkit.phone.IncomingPhoneCall;
import io.switchboard.testkit.phone.OutgoingPhoneCall;
import io.switchboard.testkit.phone.PhoneCall;
import io.switchboard.testkit.phone.ScriptedPhone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hold, resume and other changes of a session go through to the other side. */
class HoldTest {
    private final Dials dials = new Dials();
    private final CallTestBench bench = new CallTestBench(dials);
    private OutgoingPhoneCall call;
    private IncomingPhoneCall atBob;

    @BeforeEach
    void talk() {
        ScriptedPhone alice = bench.phone("alice");
        ScriptedPhone bob = bench.phone("bob");
        dials.plan(RingingPlan.of(target("Bob", bob), RING));
        call = alice.call(bench.server(), "bob");
        atBob = bob.awaitCall();
        atBob.answer();
        call.awaitAnswer();
        call.audio().speak(500);
        atBob.audio().awaitTone(500);
    }

    @AfterEach
    void stop() {
        call.close();
        atBob.close();
        bench.close();
    }

    private static Direction stated(PhoneCall phone) {
        SessionDescription session = phone.remoteSession();
        return session.direction(session.firstAudio().orElseThrow());
    }

    @Test
    void theCalleeHearsOfAHoldAndOfItsEnd() {
        assertThat(call.hold()).isEqualTo(200);

        assertThat(stated(atBob)).isEqualTo(Direction.SEND_ONLY);
        assertThat(stated(call)).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(bench.observer().await(CallEvent.Held.class).by()).isEqualTo(Side.CALLER);
        assertThat(bench.engine().liveCalls().getFirst().state()).isEqualTo(LiveCallState.HELD);

        assertThat(call.resume()).isEqualTo(200);

        assertThat(stated(atBob)).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(bench.observer().await(CallEvent.Resumed.class).by()).isEqualTo(Side.CALLER);
        assertThat(bench.engine().liveCalls().getFirst().state()).isEqualTo(LiveCallState.TALKING);
        atBob.audio().speak(1300);
        call.audio().awaitTone(1300);
        atBob.audio().awaitTone(500);
    }

    @Test
    void theCalleeMayHoldToo() {
        assertThat(atBob.change(Direction.INACTIVE)).isEqualTo(200);

        assertThat(stated(call)).isEqualTo(Direction.INACTIVE);
        assertThat(bench.observer().await(CallEvent.Held.class).by()).isEqualTo(Side.CALLEE);

        assertThat(atBob.resume()).isEqualTo(200);
        atBob.audio().awaitTone(500);
    }

    @Test
    void aRefreshWithoutChangeIsAnsweredWithoutTroublingTheOtherSide() {
        assertThat(call.resume()).isEqualTo(200);

        assertThat(atBob.requests()).noneMatch(request -> request.method().equals(SipMethod.INVITE));
        atBob.audio().awaitTone(500);
    }

    @Test
    void aReInviteThatMeetsAnotherIsTriedAgain() {
        atBob.refuseNextChange(491);

        assertThat(call.hold()).isEqualTo(200);

        assertThat(stated(atBob)).isEqualTo(Direction.SEND_ONLY);
        assertThat(atBob.requests().stream()
                        .filter(request -> request.method().equals(SipMethod.INVITE))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void bothHoldingAtTheSameTimeEndsWithBothAnswered() throws Exception {
        CompletableFuture<Integer> first = call.changeLater(Direction.SEND_ONLY);
        CompletableFuture<Integer> second = atBob.changeLater(Direction.SEND_ONLY);

        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(call.hasEnded()).isFalse();
    }

    @Test
    void aRefusedChangeLeavesTheCallAsItWas() {
        atBob.refuseNextChange(488);

        assertThat(call.hold()).isEqualTo(488);

        assertThat(bench.engine().liveCalls().getFirst().state()).isEqualTo(LiveCallState.TALKING);
        assertThat(call.resume()).isEqualTo(200);
        atBob.audio().awaitTone(500);
    }
}
