package io.switchboard.sip.dialog;

import io.switchboard.sip.message.ContactValue;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.message.SipUri;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state of a dialog (RFC 3261 12.1). Immutable: every step makes another.
 *
 * @param local our From or To with its tag
 * @param remote the far end's From or To with its tag
 * @param remoteTarget where the far end wants its requests
 * @param routeSet the proxies between, in the order of our requests
 * @param localSequence CSeq number of our last request
 * @param remoteSequence CSeq number of the far end's last request, or -1 before the first
 */
public record DialogState(
        DialogId id,
        NameAddress local,
        NameAddress remote,
        SipUri remoteTarget,
        List<NameAddress> routeSet,
        long localSequence,
        long remoteSequence) {

    private static final long NO_SEQUENCE = -1;

    /** A state with its own copy of the route set. */
    public DialogState {
        routeSet = List.copyOf(routeSet);
    }

    /** The dialog an INVITE of ours makes with this response (RFC 3261 12.1.2). */
    public static DialogState ofClient(SipRequest invite, SipResponse response) {
        SipHeaders headers = response.headers();
        NameAddress local = invite.headers().require(HeaderFields.FROM);
        NameAddress remote = headers.require(HeaderFields.TO);
        DialogId id = new DialogId(
                headers.require(HeaderFields.CALL_ID),
                local.tag().orElse(""),
                remote.tag().orElse(""));
        return new DialogState(
                id,
                local,
                remote,
                contactOf(headers).orElse(invite.uri()),
                headers.all(HeaderFields.RECORD_ROUTE).reversed(),
                invite.headers().require(HeaderFields.CSEQ).number(),
                NO_SEQUENCE);
    }

    /** The dialog an INVITE of the far end makes with our response (RFC 3261 12.1.1). */
    public static DialogState ofServer(SipRequest invite, String localTag) {
        SipHeaders headers = invite.headers();
        NameAddress remote = headers.require(HeaderFields.FROM);
        DialogId id = new DialogId(
                headers.require(HeaderFields.CALL_ID), localTag, remote.tag().orElse(""));
        return new DialogState(
                id,
                headers.require(HeaderFields.TO).withTag(localTag),
                remote,
                contactOf(headers).orElse(remote.uri()),
                headers.all(HeaderFields.RECORD_ROUTE),
                0,
                headers.require(HeaderFields.CSEQ).number());
    }

    /** The dialog a request inside it belongs to, as we see it: the To tag is ours. */
    public static DialogId idOf(SipRequest request) {
        SipHeaders headers = request.headers();
        return new DialogId(
                headers.require(HeaderFields.CALL_ID),
                headers.require(HeaderFields.TO).tag().orElse(""),
                headers.require(HeaderFields.FROM).tag().orElse(""));
    }

    /** The URI of the first well-formed contact. */
    public static Optional<SipUri> contactOf(SipHeaders headers) {
        return headers.first(HeaderFields.CONTACT).flatMap(contact -> switch (contact) {
            case ContactValue.Address address -> Optional.of(address.uri());
            case ContactValue.Wildcard _ -> Optional.empty();
        });
    }

    /** The state after one more request of ours; its number is the new {@link #localSequence()}. */
    public DialogState nextSequence() {
        return new DialogState(id, local, remote, remoteTarget, routeSet, localSequence + 1, remoteSequence);
    }

    /** The state after a target refresh (RFC 3261 12.2): unchanged if the message carries no contact. */
    public DialogState refreshed(SipHeaders headers) {
        return contactOf(headers)
                .map(target -> new DialogState(id, local, remote, target, routeSet, localSequence, remoteSequence))
                .orElse(this);
    }

    /** What the number of a request from the far end means (RFC 3261 12.2.2). */
    public SequenceVerdict judge(SipRequest request) {
        long number = request.headers().require(HeaderFields.CSEQ).number();
        if (remoteSequence != NO_SEQUENCE && number < remoteSequence) {
            return new SequenceVerdict.TooLow();
        }
        return new SequenceVerdict.InOrder(
                new DialogState(id, local, remote, remoteTarget, routeSet, localSequence, number));
    }

    /** The Request-URI of our requests: the remote target, or the first proxy if that one is a strict router (RFC 3261 12.2.1.1). */
    public SipUri requestUri() {
        return startsStrict() ? routeSet.getFirst().uri().withoutHeaders() : remoteTarget;
    }

    /** The Route headers of our requests. */
    public List<NameAddress> route() {
        if (!startsStrict()) {
            return routeSet;
        }
        List<NameAddress> rest = routeSet.subList(1, routeSet.size());
        return Stream.concat(rest.stream(), Stream.of(NameAddress.of(remoteTarget)))
                .toList();
    }

    /** The URI whose address our requests go to first. */
    public SipUri nextHop() {
        return routeSet.isEmpty() ? remoteTarget : routeSet.getFirst().uri();
    }

    private boolean startsStrict() {
        return !routeSet.isEmpty() && !routeSet.getFirst().uri().isLooseRouter();
    }

    /** Whether a request of this method may move the remote target (RFC 3261 12.2, RFC 3311). */
    public static boolean refreshesTarget(SipMethod method) {
        return method.equals(SipMethod.INVITE) || method.equals(SipMethod.UPDATE);
    }
}
