package io.switchboard.sip.useragent;

import io.switchboard.sip.transport.ConnectionPlug;
import io.switchboard.sip.transport.ListeningPoint;
import io.switchboard.sip.transport.LocalAddress;
import io.switchboard.sip.transport.TransportStartException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The SIP stack, running. All methods may be called from any thread and do not block, save {@link #close()}. */
public interface UserAgent extends AutoCloseable {

    /**
     * Starts the stack.
     *
     * @throws TransportStartException when a listening point cannot be bound
     */
    static UserAgent start(UserAgentSettings settings, RequestAdmission admission, UserAgentHandler handler) {
        return RunningUserAgent.start(settings, admission, handler);
    }

    /** Where it listens, with the ports it got. */
    List<ListeningPoint> listeningPoints();

    /** Sends an INVITE. Every outcome comes to the listener, on the event loop that owns the invitation. */
    OutgoingInvitation invite(InvitationRequest request, OutgoingInvitationListener listener);

    /** Sends a request outside any dialog, such as OPTIONS or REGISTER. Every outcome comes to the listener. */
    void send(OutOfDialogRequest request, ResponseListener listener);

    /**
     * Finds (and for connections opens) the way to a next hop, so that a caller can choose its addresses before it sends. A request is
     * then sent with {@link NextHop.OnFlow}.
     */
    CompletionStage<FlowOutcome> open(NextHop nextHop);

    /** The address of ours that fits a peer at this address. */
    LocalAddress localAddressFor(InetAddress remote);

    /** Where servers that own WebSocket connections hand them in. */
    ConnectionPlug connectionPlug();

    /** Counters and sizes. */
    UserAgentStatistics statistics();

    /**
     * Ends every dialog with BYE, refuses what still rings with 503 and closes the sockets; waits at most a second for that. Closing what
     * is closed does nothing.
     */
    @Override
    void close();
}
