package io.switchboard.calls;

import io.switchboard.calls.CallSurroundings.Counters;
import io.switchboard.calls.event.CallObserver;
import io.switchboard.calls.event.LiveCall;
import io.switchboard.media.MediaEngine;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.ReasonPhrases;
import io.switchboard.sip.message.RetryAfter;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.useragent.IncomingInvitation;
import io.switchboard.sip.useragent.IncomingRequest;
import io.switchboard.sip.useragent.UserAgent;
import io.switchboard.sip.useragent.UserAgentHandler;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the calls that come in and gives each a virtual thread of its own, on which the {@link CallHandler} decides what
 * happens to it. All methods may be called from any thread.
 */
public final class CallEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallEngine.class);
    private static final int SECONDS_UNTIL_RETRY = 5;

    private final CallEngineSettings settings;
    private final Counters counters = new Counters();
    private final Map<CallId, RunningCall> calls = new ConcurrentHashMap<>();
    private final AtomicInteger admitted = new AtomicInteger();

    /** Set once by {@link #start}, before which invitations wait: the stack and the surroundings need each other. */
    private final CountDownLatch started = new CountDownLatch(1);

    private final AtomicBoolean closing = new AtomicBoolean();
    private final CallSurroundings surroundings;

    /** A call with the thread that carries it. */
    private record RunningCall(CallSession session, Thread thread) {}

    private CallEngine(
            CallEngineSettings settings,
            UserAgentFactory factory,
            MediaEngine media,
            CallHandler handler,
            CallObserver observer) {
        this.settings = settings;
        UserAgent userAgent = factory.start(new Invitations());
        this.surroundings = new CallSurroundings(settings, userAgent, media, handler, observer, counters);
        started.countDown();
    }

    /**
     * Starts an engine and the SIP stack it speaks through.
     *
     * @param factory starts the stack; the engine closes it in {@link #close()}
     * @param media moves the sound; stays the caller's to close
     * @param handler decides what happens to each call
     * @param observer is told what happens
     */
    public static CallEngine start(
            CallEngineSettings settings,
            UserAgentFactory factory,
            MediaEngine media,
            CallHandler handler,
            CallObserver observer) {
        return new CallEngine(settings, factory, media, handler, observer);
    }

    /** The SIP stack, for what is no call. */
    public UserAgent userAgent() {
        return surroundings.userAgent();
    }

    /** The calls that go on, oldest first. */
    public List<LiveCall> liveCalls() {
        return calls.values().stream()
                .flatMap(call -> call.session().snapshot().stream())
                .sorted(Comparator.comparing(LiveCall::startedAt))
                .toList();
    }

    /** Ends a call for an operator. Says whether there was such a call. */
    public boolean hangUp(CallId call) {
        RunningCall running = calls.get(call);
        if (running == null || running.session().snapshot().isEmpty()) {
            return false;
        }
        running.session().endFromOutside(CallEnd.of(CallEndCause.ENDED_BY_OPERATOR, Side.US));
        return true;
    }

    /** Ends every call whose picture matches, for instance those of a deleted account. Says how many. */
    public int hangUpWhere(Predicate<LiveCall> condition) {
        List<LiveCall> matching = liveCalls().stream().filter(condition).toList();
        matching.forEach(call -> hangUp(call.id()));
        return matching.size();
    }

    /** The counters now. */
    public CallEngineStatistics statistics() {
        return new CallEngineStatistics(
                liveCalls().size(),
                counters.callsStarted().sum(),
                counters.callsAnswered().sum(),
                counters.callsRefused().sum(),
                counters.legsRefused().sum(),
                counters.signalsDropped().sum());
    }

    /** Refuses new calls, ends all others for both sides, waits for their handlers, and stops the SIP stack. Once is enough. */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        List<RunningCall> running = List.copyOf(calls.values());
        running.forEach(call -> call.session().endFromOutside(CallEnd.of(CallEndCause.SHUTDOWN, Side.US)));
        try {
            joinAll(running);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        surroundings.userAgent().close();
    }

    private void joinAll(List<RunningCall> running) throws InterruptedException {
        long deadline = System.nanoTime() + settings.shutdownPatience().toNanos();
        for (RunningCall call : running) {
            Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            if (!call.thread().join(left)) {
                LOG.warn(
                        "Call {}: its handler did not end, it is interrupted",
                        call.session().id());
                call.thread().interrupt();
                call.thread().join(TimeUnit.SECONDS.toMillis(1));
            }
        }
    }

    private void invited(IncomingInvitation invitation) {
        if (closing.get() || admitted.incrementAndGet() > settings.maximumCalls()) {
            if (!closing.get()) {
                admitted.decrementAndGet();
            }
            counters.callsRefused().increment();
            SipHeaders later = SipHeaders.EMPTY.with(HeaderFields.RETRY_AFTER, RetryAfter.of(SECONDS_UNTIL_RETRY));
            invitation.reject(503, ReasonPhrases.of(503), later);
            return;
        }
        counters.callsStarted().increment();
        CallOrigin origin = OriginReader.read(invitation);
        Thread.ofVirtual().name("call").start(() -> carry(invitation, origin));
    }

    /** The life of a call, on its own thread. */
    private void carry(IncomingInvitation invitation, CallOrigin origin) {
        try {
            started.await();
            CallSession session = new CallSession(invitation, origin, surroundings);
            calls.put(session.id(), new RunningCall(session, Thread.currentThread()));
            if (closing.get()) {
                session.endFromOutside(CallEnd.of(CallEndCause.SHUTDOWN, Side.US));
            }
            try {
                session.run();
            } finally {
                calls.remove(session.id());
            }
        } catch (InterruptedException stopped) {
            invitation.reject(503, ReasonPhrases.of(503), SipHeaders.EMPTY);
        } finally {
            admitted.decrementAndGet();
        }
    }

    /** What the SIP stack brings. Comes on its event loops. */
    private final class Invitations implements UserAgentHandler {
        @Override
        public void invited(IncomingInvitation invitation) {
            CallEngine.this.invited(invitation);
        }

        @Override
        public void requested(IncomingRequest request) {
            request.respond(405, ReasonPhrases.of(405), SipHeaders.EMPTY, SipBody.EMPTY);
        }
    }
}
