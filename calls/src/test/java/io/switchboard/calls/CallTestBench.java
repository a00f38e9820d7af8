package io.switchboard.calls;

import io.switchboard.calls.dial.CallerIdentity;
import io.switchboard.calls.dial.Destination;
import io.switchboard.calls.dial.DialOutcome;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.calls.dial.RingingPlan;
import io.switchboard.media.AudioClip;
import io.switchboard.media.MediaEngine;
import io.switchboard.media.MediaSettings;
import io.switchboard.media.PayloadFormat;
import io.switchboard.media.PortRange;
import io.switchboard.media.tone.Tone;
import io.switchboard.sip.transaction.TimerSettings;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.TransportProtocol;
import io.switchboard.sip.useragent.Admission;
import io.switchboard.sip.useragent.NextHop;
import io.switchboard.sip.useragent.UserAgent;
import io.switchboard.sip.useragent.UserAgentSettings;
import io.switchboard.testkit.peer.LoopbackAddresses;
import io.switchboard.testkit.phone.ScriptedPhone;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A call engine with real SIP and media on loopback, and the phones of one test. */
final class CallTestBench implements AutoCloseable {
    static final Duration RING = Duration.ofSeconds(20);

    private static final TimerSettings QUICK =
            new TimerSettings(Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofMillis(500));

    private final MediaEngine media = MediaEngine.start(
            MediaSettings.standard().withLoops(1).withPorts(PortRange.ANY).withMaximumPorts(200));
    private final List<ScriptedPhone> phones = new ArrayList<>();
    private final RecordingObserver observer = new RecordingObserver();
    private final InetAddress address = LoopbackAddresses.any();
    private final CallEngine engine;

    CallTestBench(CallHandler handler) {
        this(handler, UnaryOperator.identity());
    }

    CallTestBench(CallHandler handler, UnaryOperator<CallEngineSettings> change) {
        CallEngineSettings settings = change.apply(CallEngineSettings.standard(MediaAddressing.fixed(address)));
        ListeningPoint point = new ListeningPoint(TransportProtocol.UDP, new InetSocketAddress(address, 0));
        UserAgentSettings sip = UserAgentSettings.of(
                        List.of(point),
                        Optional.empty(),
                        (user, realm) -> CompletableFuture.completedStage(Optional.empty()))
                .withTimers(QUICK);
        engine = CallEngine.start(
                settings,
                calls -> UserAgent.start(
                        sip, (request, source) -> CompletableFuture.completedStage(new Admission.Open()), calls),
                media,
                handler,
                observer);
    }

    /** A handler that dials a plan which is known only once the phones are there, and waits for the end. */
    static final class Dials implements CallHandler {
        private final AtomicReference<RingingPlan> plan = new AtomicReference<>(new RingingPlan(List.of()));
        private final AtomicReference<DialOutcome> outcome = new AtomicReference<>();

        void plan(RingingPlan wanted) {
            plan.set(wanted);
        }

        RingingPlan plan() {
            return plan.get();
        }

        DialOutcome outcome() {
            return outcome.get();
        }

        @Override
        public void handle(IncomingCall call) throws InterruptedException {
            DialOutcome result = call.dial(plan.get());
            outcome.set(result);
            switch (result) {
                case DialOutcome.Answered(BridgedCall bridged) -> bridged.await();
                case DialOutcome.NotAnswered missed -> call.hangUp(missed.end());
                case DialOutcome.CallerGone gone -> {}
            }
        }
    }

    CallEngine engine() {
        return engine;
    }

    RecordingObserver observer() {
        return observer;
    }

    InetSocketAddress server() {
        return engine.userAgent().listeningPoints().getFirst().address();
    }

    ScriptedPhone phone(String user) {
        return phone(user, ScriptedPhone.NARROW_BAND);
    }

    ScriptedPhone phone(String user, List<PayloadFormat> codecs) {
        ScriptedPhone phone = ScriptedPhone.start(user, codecs);
        phones.add(phone);
        return phone;
    }

    static Destination destination(ScriptedPhone phone) {
        return Destination.of(phone.contact(), new NextHop.Address(TransportProtocol.UDP, phone.address()));
    }

    static DialTarget target(String label, ScriptedPhone... reachable) {
        List<Destination> destinations =
                List.of(reachable).stream().map(CallTestBench::destination).toList();
        return DialTarget.phone(label, destinations, CallerIdentity.shown("Alice", "101", "pbx.example"));
    }

    /** A clip of one tone. */
    static AudioClip tone(double hertz, Duration length) {
        return AudioClip.of(Tone.sine(hertz, -10, length, 16000), 16000);
    }

    @Override
    public void close() {
        phones.forEach(ScriptedPhone::close);
        engine.close();
        media.close();
    }
}
