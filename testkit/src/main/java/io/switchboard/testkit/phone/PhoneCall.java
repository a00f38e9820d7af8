package io.switchboard.testkit.phone;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.MediaType;
import io.switchboard.sip.message.ReasonPhrases;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMessage;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.sdp.Direction;
import io.switchboard.sip.sdp.SessionDescription;
import io.switchboard.sip.useragent.Dialog;
import io.switchboard.sip.useragent.DialogEnd;
import io.switchboard.sip.useragent.DialogListener;
import io.switchboard.sip.useragent.DialogRequest;
import io.switchboard.sip.useragent.RequestOutcome;
import io.switchboard.testkit.peer.PeerException;
import io.switchboard.testkit.phone.PhoneCallEnd.What;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call of a {@link ScriptedPhone}, outgoing or incoming. For the thread of the test; waits at most ten seconds for what
 * must come.
 */
public abstract class PhoneCall implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PhoneAudio audio;
    private final PhoneSession session;
    private final CompletableFuture<Dialog> dialog = new CompletableFuture<>();
    private final CompletableFuture<PhoneCallEnd> end = new CompletableFuture<>();
    private final List<SipRequest> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Integer> refusals = new LinkedBlockingQueue<>();

    PhoneCall(PhoneAudio audio, PhoneSession session) {
        this.audio = audio;
        this.session = session;
    }

    /** Its sound. */
    public PhoneAudio audio() {
        return audio;
    }

    /** What the other side stated last about the session. */
    public SessionDescription remoteSession() {
        return session.remote();
    }

    /** The requests that came inside the dialog, BYE excepted. */
    public List<SipRequest> requests() {
        return List.copyOf(requests);
    }

    /** Refuses the next change of the session that comes with this status. */
    public void refuseNextChange(int status) {
        refusals.add(status);
    }

    /** Waits until it was answered. */
    public void awaitAnswer() {
        get(dialog, "the answer");
    }

    /** Whether it was answered. */
    public boolean isAnswered() {
        return dialog.isDone();
    }

    /** Waits until it has ended. */
    public PhoneCallEnd awaitEnd() {
        return get(end, "the end of the call");
    }

    /** Whether it has ended. */
    public boolean hasEnded() {
        return end.isDone();
    }

    /** Puts the other side on hold; gives the final status. */
    public int hold() {
        return change(Direction.SEND_ONLY);
    }

    /** Takes the other side from hold; gives the final status. */
    public int resume() {
        return change(Direction.SEND_RECEIVE);
    }

    /** Offers a session with this direction; gives the final status. */
    public int change(Direction direction) {
        return get(changeLater(direction), "the answer to a re-INVITE");
    }

    /** The same without waiting. */
    public CompletableFuture<Integer> changeLater(Direction direction) {
        session.direction(direction);
        return request(SipMethod.INVITE, session.offer().body(), Optional.of(MediaType.SDP));
    }

    /** Sends any request inside the dialog; gives the final status. */
    public int send(SipMethod method, Optional<MediaType> type, String body) {
        return get(request(method, SipBody.of(body), type), "the answer to " + method);
    }

    /** Hangs up, or gives an outgoing call up that was not answered yet. */
    public abstract void hangUp();

    @Override
    public void close() {
        if (!hasEnded()) {
            hangUp();
        }
        audio.close();
    }

    /** The phone is gone: nothing is said any more, neither in SIP nor in sound. */
    final void vanish() {
        ended(PhoneCallEnd.of(What.LOST));
        audio.close();
    }

    final PhoneSession session() {
        return session;
    }

    final void bye() {
        get(dialog, "the answer").bye(SipHeaders.EMPTY);
    }

    final void answered(Dialog confirmed) {
        confirmed.listen(new Inside());
        dialog.complete(confirmed);
    }

    final void ended(PhoneCallEnd how) {
        end.complete(how);
    }

    static PhoneCallEnd end(What what, int status, SipMessage message) {
        return new PhoneCallEnd(
                what,
                status,
                message.headers().first(HeaderFields.REASON),
                message.headers().firstText("Warning"));
    }

    static <T> T get(CompletableFuture<T> future, String what) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLate) {
            throw new PeerException("still waiting for " + what);
        } catch (ExecutionException failed) {
            throw new PeerException(what + ": " + failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PeerException("interrupted while waiting for " + what);
        }
    }

    static Optional<SessionDescription> session(SipMessage message) {
        return message.headers()
                .first(HeaderFields.CONTENT_TYPE)
                .filter(MediaType.SDP::sameTypeAs)
                .map(type -> SessionDescription.parse(message.body()));
    }

    static SipHeaders typed() {
        return SipHeaders.EMPTY.with(HeaderFields.CONTENT_TYPE, MediaType.SDP);
    }

    private CompletableFuture<Integer> request(SipMethod method, SipBody body, Optional<MediaType> type) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        SipHeaders headers = type.map(known -> SipHeaders.EMPTY.with(HeaderFields.CONTENT_TYPE, known))
                .orElse(SipHeaders.EMPTY);
        get(dialog, "the answer").request(method, headers, body, outcome -> {
            switch (outcome) {
                case RequestOutcome.Answered(SipResponse response) -> {
                    if (response.isSuccess() && method.equals(SipMethod.INVITE)) {
                        session(response).ifPresent(session::answered);
                    }
                    status.complete(response.status());
                }
                case RequestOutcome.TimedOut timedOut -> status.complete(408);
                case RequestOutcome.Unreachable unreachable -> status.complete(503);
            }
        });
        return status;
    }

    /** Answers what comes inside the dialog, on the loop of the SIP stack. */
    private final class Inside implements DialogListener {
        @Override
        public void requested(DialogRequest request) {
            SipRequest came = request.request();
            requests.add(came);
            Optional<SessionDescription> offer = session(came);
            Integer refusal = offer.isPresent() ? refusals.poll() : null;
            if (refusal != null) {
                request.respond(refusal, ReasonPhrases.of(refusal), SipHeaders.EMPTY, SipBody.EMPTY);
            } else if (came.method().equals(SipMethod.INVITE) || came.method().equals(SipMethod.UPDATE)) {
                SessionDescription answer = offer.map(session::answer).orElseGet(session::offer);
                request.respond(200, "OK", typed(), answer.body());
            } else {
                request.respond(200, "OK", SipHeaders.EMPTY, SipBody.EMPTY);
            }
        }

        @Override
        public void ended(DialogEnd how) {
            PhoneCall.this.ended(
                    switch (how) {
                        case DialogEnd.RemoteBye(SipRequest bye) -> end(What.REMOTE_HUNG_UP, 0, bye);
                        case DialogEnd.LocalBye ours -> PhoneCallEnd.of(What.HUNG_UP);
                        case DialogEnd.Closing ours -> PhoneCallEnd.of(What.HUNG_UP);
                        case DialogEnd.Cancelled cancelled -> PhoneCallEnd.of(What.CANCELLED);
                        case DialogEnd.Refused lost -> PhoneCallEnd.of(What.LOST);
                        case DialogEnd.Unreachable lost -> PhoneCallEnd.of(What.LOST);
                        case DialogEnd.NotAcknowledged lost -> PhoneCallEnd.of(What.LOST);
                    });
        }
    }
}
