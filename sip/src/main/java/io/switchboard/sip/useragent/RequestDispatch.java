package io.switchboard.sip.useragent;

import io.switchboard.sip.dialog.DialogId;
import io.switchboard.sip.dialog.DialogState;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.MediaType;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipParseException;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.transaction.ServerKey;
import io.switchboard.sip.transport.Flow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends every request where it belongs: to its transaction, its dialog, or through the gate to the handler. Belongs to one loop. */
final class RequestDispatch {

    private static final Set<SipMethod> ONLY_IN_DIALOGS =
            Set.of(SipMethod.BYE, SipMethod.UPDATE, SipMethod.INFO, SipMethod.PRACK);

    private final UserAgentCore core;
    private final Gatekeeper gatekeeper;
    private final UserAgentHandler handler;
    private final RequestInspection inspection;
    private final SipHeaders capabilities;

    RequestDispatch(UserAgentCore core, Gatekeeper gatekeeper, UserAgentHandler handler) {
        this.core = core;
        this.gatekeeper = gatekeeper;
        this.handler = handler;
        Set<String> extensions = core.settings().extensions();
        this.inspection = new RequestInspection(core.settings().methods(), extensions);
        SipHeaders.Builder headers = inspection.allow().toBuilder().add(HeaderFields.ACCEPT, MediaType.SDP);
        if (!extensions.isEmpty()) {
            headers.addAll(HeaderFields.SUPPORTED, List.copyOf(extensions));
        }
        this.capabilities = headers.build();
    }

    /** Takes one request. Headers that are read late may prove malformed; then it is answered 400. */
    void received(SipRequest request, Flow source) {
        try {
            dispatch(request, source);
        } catch (SipParseException malformed) {
            StatelessReply.send(core, request, source, 400, "Bad Request", SipHeaders.EMPTY);
        }
    }

    private void dispatch(SipRequest request, Flow source) {
        ServerKey key = ServerKey.of(request);
        ServerTransaction known = core.transactions().server(key);
        if (request.method().equals(SipMethod.ACK)) {
            acknowledged(request, known);
        } else if (known != null) {
            core.counters().retransmissionsAbsorbed.increment();
            known.retransmitted();
        } else if (request.method().equals(SipMethod.CANCEL)) {
            cancelled(key, request, source);
        } else {
            fresh(key, request, source);
        }
    }

    private void acknowledged(SipRequest acknowledgement, @Nullable ServerTransaction invite) {
        if (invite != null) {
            invite.acknowledged(acknowledgement);
            return;
        }
        DialogSession session = core.dialogs().session(DialogState.idOf(acknowledgement));
        if (session == null) {
            core.counters().strayMessages.increment();
        } else {
            session.acknowledged(acknowledgement);
        }
    }

    private void cancelled(ServerKey key, SipRequest cancel, Flow source) {
        ServerTransaction invite = core.transactions().server(ServerKey.ofCancelled(cancel));
        if (invite == null) {
            StatelessReply.send(core, cancel, source, 481, "Call/Transaction Does Not Exist", SipHeaders.EMPTY);
            return;
        }
        Optional<ServerTransaction> transaction = core.transactions().begin(key, cancel, source);
        if (transaction.isEmpty()) {
            StatelessReply.busy(core, cancel, source);
            return;
        }
        // RFC 3261 9.2: the To tag should be that of the INVITE's responses
        transaction.get().respond(core.responses().make(cancel, source, 200, "OK", invite.localTag()));
        if (!invite.isAnswered()) {
            invite.cancelled(cancel);
        }
    }

    private void fresh(ServerKey key, SipRequest request, Flow source) {
        Optional<RequestInspection.Refusal> refusal = inspection.inspect(request);
        if (refusal.isPresent()) {
            StatelessReply.send(
                    core,
                    request,
                    source,
                    refusal.get().status(),
                    refusal.get().reason(),
                    refusal.get().extra());
        } else if (request.headers().require(HeaderFields.TO).tag().isPresent()) {
            inDialog(key, request, source);
        } else {
            outOfDialog(key, request, source);
        }
    }

    private void inDialog(ServerKey key, SipRequest request, Flow source) {
        DialogId id = DialogState.idOf(request);
        DialogSession session = core.dialogs().session(id);
        ReceivedInvitation ringing = core.dialogs().ringing(id);
        boolean hangsUpRinging = ringing != null && request.method().equals(SipMethod.BYE);
        if (session == null && !hangsUpRinging) {
            StatelessReply.send(core, request, source, 481, "Call/Transaction Does Not Exist", SipHeaders.EMPTY);
            return;
        }
        Optional<ServerTransaction> transaction = core.transactions().begin(key, request, source);
        if (transaction.isEmpty()) {
            StatelessReply.busy(core, request, source);
        } else if (session != null) {
            session.received(transaction.get(), capabilities);
        } else if (ringing != null) {
            transaction.get().respond(200, "OK");
            ringing.cancelled(request);
        }
    }

    private void outOfDialog(ServerKey key, SipRequest request, Flow source) {
        SipMethod method = request.method();
        if (method.equals(SipMethod.OPTIONS)) {
            StatelessReply.send(core, request, source, 200, "OK", capabilities);
        } else if (ONLY_IN_DIALOGS.contains(method)) {
            StatelessReply.send(core, request, source, 481, "Call/Transaction Does Not Exist", SipHeaders.EMPTY);
        } else if (!method.equals(SipMethod.INVITE)) {
            gatekeeper.consider(core, key, request, source, this::requested);
        } else if (core.transactions().isMerged(request)) {
            StatelessReply.send(core, request, source, 482, "Loop Detected", SipHeaders.EMPTY);
        } else if (!core.dialogs().hasRoom()) {
            StatelessReply.busy(core, request, source);
        } else {
            gatekeeper.consider(core, key, request, source, this::invited);
        }
    }

    private void requested(ServerTransaction transaction, Identity identity) {
        ReceivedRequest request = new ReceivedRequest(core, transaction, identity);
        handOver(transaction, () -> handler.requested(request));
    }

    private void invited(ServerTransaction transaction, Identity identity) {
        ReceivedInvitation invitation = new ReceivedInvitation(core, transaction, identity);
        invitation.begin();
        handOver(transaction, () -> handler.invited(invitation));
    }

    private void handOver(ServerTransaction transaction, Runnable call) {
        if (!core.guarded("the request handler", call)) {
            transaction.respond(500, "Server Internal Error");
        }
    }
}
