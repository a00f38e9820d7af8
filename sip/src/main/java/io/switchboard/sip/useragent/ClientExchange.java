package io.switchboard.sip.useragent;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.message.SipResponse;
import io.switchboard.sip.transaction.TransactionEnd;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.Transport;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One request of ours until its final response: finds the way, sends it, and sends it again with credentials where it is challenged
 * (RFC 3261 22.2). Belongs to one loop.
 */
final class ClientExchange implements ClientUser, Transport.OpenListener {

    private static final int ATTEMPTS = 3;

    /** A user who does not care. */
    static final User IGNORED = new User() {
        @Override
        public void responded(SipResponse response, ClientTransaction transaction) {
            // nobody waits for it
        }

        @Override
        public void failed(RequestOutcome outcome) {
            // nobody waits for it
        }
    };

    private final UserAgentCore core;
    private final NextHop nextHop;
    private final Optional<ClientCredentials> credentials;
    private final LongSupplier nextSequence;
    private final User user;
    private RequestPlan plan;
    private @Nullable ClientTransaction transaction;
    private int attempts;
    private boolean givenUp;

    /** Who made the request. */
    interface User {

        /** It is on its way; once more after each challenge. */
        default void sent(ClientTransaction transaction) {}

        /** A response that is no challenge we answer: provisional, final, and for an INVITE every further 2xx. */
        void responded(SipResponse response, ClientTransaction transaction);

        /** There will be no response. */
        void failed(RequestOutcome outcome);
    }

    ClientExchange(
            UserAgentCore core,
            RequestPlan plan,
            NextHop nextHop,
            Optional<ClientCredentials> credentials,
            LongSupplier nextSequence,
            User user) {
        this.core = core;
        this.plan = plan;
        this.nextHop = nextHop;
        this.credentials = credentials;
        this.nextSequence = nextSequence;
        this.user = user;
    }

    void begin() {
        if (core.transactions().hasRoomForClient()) {
            core.nextHops().find(nextHop, this);
        } else {
            core.counters().refusedByLimit.increment();
            user.failed(new RequestOutcome.Unreachable("too many requests are under way"));
        }
    }

    /** Sends nothing more: neither the request, if it still waits for its way, nor an answer to a challenge. */
    void giveUp() {
        givenUp = true;
    }

    @Override
    public void opened(Flow flow) {
        if (!givenUp) {
            attempts++;
            SipRequest request = plan.build(
                    flow,
                    core.transport().sentBy(flow),
                    core.newBranch(),
                    core.settings().product());
            transaction = core.transactions().begin(request, flow, this);
            user.sent(transaction);
        }
    }

    @Override
    public void failed(String why) {
        if (!givenUp) {
            user.failed(new RequestOutcome.Unreachable(why));
        }
    }

    @Override
    public void responded(SipResponse response) {
        ClientTransaction answered = transaction;
        if (answered != null && !retried(response, answered)) {
            user.responded(response, answered);
        }
    }

    private boolean retried(SipResponse response, ClientTransaction challenged) {
        boolean challenge = response.status() == 401 || response.status() == 407;
        if (!challenge || givenUp || attempts >= ATTEMPTS || credentials.isEmpty()) {
            return false;
        }
        Optional<SipHeaders> answer =
                core.authenticator().answer(credentials.get(), response, challenged.request(), attempts > 1);
        if (answer.isEmpty()) {
            return false;
        }
        SipHeaders extra = plan.extra().without(HeaderFields.AUTHORIZATION).without(HeaderFields.PROXY_AUTHORIZATION);
        plan = plan.again(nextSequence.getAsLong(), extra.withAllOf(answer.get()));
        opened(challenged.flow());
        return true;
    }

    @Override
    public void ended(TransactionEnd end) {
        switch (end) {
            case TransactionEnd.Done _ -> {}
            case TransactionEnd.TimedOut _ -> user.failed(new RequestOutcome.TimedOut());
            case TransactionEnd.TransportFailed failed -> user.failed(new RequestOutcome.Unreachable(failed.why()));
        }
    }
}
