package io.switchboard.testkit.phone;

import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.useragent.Dialog;
import io.switchboard.sip.useragent.EarlyDialog;
import io.switchboard.sip.useragent.InvitationEnd;
import io.switchboard.sip.useragent.OutgoingInvitation;
import io.switchboard.sip.useragent.OutgoingInvitationListener;
import io.switchboard.testkit.peer.Await;
import io.switchboard.testkit.phone.PhoneCallEnd.What;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A call that a phone makes. */
public final class OutgoingPhoneCall extends PhoneCall {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<SipResponse> responses = new CopyOnWriteArrayList<>();
    private final CompletableFuture<OutgoingInvitation> invitation = new CompletableFuture<>();
    private final boolean offersFirst;

    OutgoingPhoneCall(PhoneAudio audio, PhoneSession session, boolean offersFirst) {
        super(audio, session);
        this.offersFirst = offersFirst;
    }

    /** The provisional responses above 100 and the final one, as they came. */
    public List<SipResponse> responses() {
        return List.copyOf(responses);
    }

    /** Waits for a response with this status. */
    public SipResponse awaitResponse(int status) {
        return Await.value(
                PATIENCE,
                () -> "a response " + status + " after "
                        + responses.stream().map(SipResponse::status).toList(),
                () -> responses.stream()
                        .filter(response -> response.status() == status)
                        .findFirst());
    }

    /** Gives up before the answer. */
    public void cancel() {
        get(invitation, "the INVITE").cancel(SipHeaders.EMPTY);
    }

    @Override
    public void hangUp() {
        if (isAnswered()) {
            bye();
        } else {
            cancel();
        }
    }

    void sent(OutgoingInvitation sentInvitation) {
        invitation.complete(sentInvitation);
    }

    OutgoingInvitationListener listener() {
        return new Listener();
    }

    private final class Listener implements OutgoingInvitationListener {
        @Override
        public void progressed(SipResponse response, EarlyDialog dialog) {
            if (offersFirst) {
                session(response).ifPresent(session()::answered);
            }
            responses.add(response);
        }

        @Override
        public void answered(SipResponse response, Dialog dialog) {
            responses.add(response);
            if (offersFirst) {
                session(response).ifPresent(session()::answered);
            } else {
                SipBody answer = session(response)
                        .map(session()::answer)
                        .map(description -> description.body())
                        .orElse(SipBody.EMPTY);
                dialog.acknowledge(typed(), answer);
            }
            OutgoingPhoneCall.this.answered(dialog);
        }

        @Override
        public void ended(InvitationEnd end) {
            switch (end) {
                case InvitationEnd.Rejected(SipResponse response) -> {
                    responses.add(response);
                    OutgoingPhoneCall.this.ended(end(What.REFUSED, response.status(), response));
                }
                case InvitationEnd.Cancelled cancelled -> OutgoingPhoneCall.this.ended(PhoneCallEnd.of(What.CANCELLED));
                case InvitationEnd.TimedOut lost -> OutgoingPhoneCall.this.ended(PhoneCallEnd.of(What.LOST));
                case InvitationEnd.Unreachable lost -> OutgoingPhoneCall.this.ended(PhoneCallEnd.of(What.LOST));
            }
        }
    }
}
