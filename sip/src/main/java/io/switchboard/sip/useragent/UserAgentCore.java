package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipMessage;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.message.Via;
import io.switchboard.sip.resolver.Resolver;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.SignallingLoop;
import io.switchboard.sip.transport.Transport;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that lives on one loop: its transactions and dialogs, and what they need of the world. */
final class UserAgentCore {

    private static final Logger LOG = LoggerFactory.getLogger(UserAgentCore.class);

    private final SignallingLoop loop;
    private final Transport transport;
    private final UserAgentSettings settings;
    private final UserAgentCounters counters;
    private final TokenSource tokens;
    private final RandomGenerator random;
    private final Responses responses;
    private final TransactionLayer transactions;
    private final DialogTable dialogs;
    private final NextHops nextHops;
    private final Authenticator authenticator;
    private final RequestDispatch dispatch;

    UserAgentCore(
            SignallingLoop loop,
            Transport transport,
            UserAgentSettings settings,
            UserAgentCounters counters,
            TokenSource tokens,
            RandomGenerator random,
            Resolver resolver,
            Authenticator authenticator,
            RequestAdmission admission,
            UserAgentHandler handler) {
        this.loop = loop;
        this.transport = transport;
        this.settings = settings;
        this.counters = counters;
        this.tokens = tokens;
        this.random = random;
        this.responses = new Responses(settings.product());
        this.transactions = new TransactionLayer(this);
        this.dialogs = new DialogTable(this);
        this.nextHops = new NextHops(this, resolver);
        this.authenticator = authenticator;
        this.dispatch = new RequestDispatch(this, new Gatekeeper(admission, authenticator), handler);
    }

    /** Runs a task on the loop: at once if this is it, which keeps the path of a message free of hand-overs. */
    void run(Runnable task) {
        if (loop.isCurrent()) {
            task.run();
        } else {
            loop.execute(task);
        }
    }

    /** Takes a message that belongs to this loop. */
    void received(SipMessage message, Flow flow) {
        try {
            switch (message) {
                case SipRequest request -> dispatch.received(request, flow);
                case SipResponse response -> received(response);
            }
        } catch (RuntimeException fault) {
            // whatever a stranger's message brings about must not end the loop
            counters.handlerFaults.increment();
            LOG.error("a message from {} could not be handled", flow, fault);
        }
    }

    private void received(SipResponse response) {
        ClientTransaction transaction = transactions.client(response);
        if (transaction == null) {
            counters.strayMessages.increment();
        } else {
            transaction.received(response);
        }
    }

    void closed(Flow flow) {
        transactions.closed(flow);
    }

    /** Calls into the user's code; its exceptions stop here, and false is returned. */
    boolean guarded(String what, Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException fault) {
            counters.handlerFaults.increment();
            LOG.error("{} failed", what, fault);
            return false;
        }
    }

    SignallingLoop loop() {
        return loop;
    }

    Transport transport() {
        return transport;
    }

    UserAgentSettings settings() {
        return settings;
    }

    UserAgentCounters counters() {
        return counters;
    }

    TokenSource tokens() {
        return tokens;
    }

    RandomGenerator random() {
        return random;
    }

    Responses responses() {
        return responses;
    }

    TransactionLayer transactions() {
        return transactions;
    }

    DialogTable dialogs() {
        return dialogs;
    }

    Authenticator authenticator() {
        return authenticator;
    }

    /** A branch no other transaction has (RFC 3261 8.1.1.7). */
    String newBranch() {
        return Via.BRANCH_COOKIE + tokens.token();
    }

    NextHops nextHops() {
        return nextHops;
    }
}
