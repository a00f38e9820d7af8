package io.switchboard.sip.useragent;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipMessage;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.transaction.ClientKey;
import io.switchboard.sip.transaction.ServerKey;
import io.switchboard.sip.transport.Flow;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open transactions of one loop, within limits (RFC 3261 section 17). Belongs to that loop. */
final class TransactionLayer {

    private final UserAgentCore core;
    private final Map<ClientKey, ClientTransaction> clients = new HashMap<>();
    private final Map<ServerKey, ServerTransaction> servers = new HashMap<>();
    private final Map<MergeKey, ServerTransaction> invitations = new HashMap<>();
    private final ArrayDeque<ServerTransaction> answered = new ArrayDeque<>();

    /** What two copies of one INVITE share that came by different ways (RFC 3261 8.2.2.2). */
    private record MergeKey(String callId, String fromTag, long sequence) {

        static MergeKey of(SipRequest request) {
            return new MergeKey(
                    request.headers().require(HeaderFields.CALL_ID),
                    request.headers().require(HeaderFields.FROM).tag().orElse(""),
                    request.headers().require(HeaderFields.CSEQ).number());
        }
    }

    TransactionLayer(UserAgentCore core) {
        this.core = core;
    }

    @Nullable
    ServerTransaction server(ServerKey key) {
        return servers.get(key);
    }

    @Nullable
    ClientTransaction client(SipMessage response) {
        return clients.get(ClientKey.of(response));
    }

    /** Whether this INVITE came before by another way. */
    boolean isMerged(SipRequest invite) {
        return invitations.containsKey(MergeKey.of(invite));
    }

    /** Begins a server transaction; empty where the limit is reached. */
    Optional<ServerTransaction> begin(ServerKey key, SipRequest request, Flow source) {
        if (servers.size() >= core.settings().limits().serverTransactions() && !makeRoom()) {
            return Optional.empty();
        }
        ServerTransaction transaction = new ServerTransaction(core, key, request, source);
        servers.put(key, transaction);
        if (request.method().equals(SipMethod.INVITE)) {
            invitations.put(MergeKey.of(request), transaction);
        }
        core.counters().serverTransactions.incrementAndGet();
        transaction.start();
        return Optional.of(transaction);
    }

    // an answered transaction only saves work should its request come again; a new request is worth more
    private boolean makeRoom() {
        ServerTransaction oldest = answered.poll();
        while (oldest != null && oldest.isTerminated()) {
            oldest = answered.poll();
        }
        if (oldest == null) {
            return false;
        }
        oldest.forget();
        return true;
    }

    /** Notes that a transaction was answered and may be forgotten under pressure. */
    void answered(ServerTransaction transaction) {
        if (!transaction.isTerminated() && !transaction.request().method().equals(SipMethod.INVITE)) {
            answered.add(transaction);
        }
    }

    void remove(ServerTransaction transaction) {
        if (servers.remove(transaction.key(), transaction)) {
            core.counters().serverTransactions.decrementAndGet();
        }
        if (transaction.request().method().equals(SipMethod.INVITE)) {
            invitations.remove(MergeKey.of(transaction.request()), transaction);
        }
        ServerTransaction head = answered.peek();
        while (head != null && head.isTerminated()) {
            answered.poll();
            head = answered.peek();
        }
    }

    /** Whether one more client transaction may begin. */
    boolean hasRoomForClient() {
        return clients.size() < core.settings().limits().clientTransactions();
    }

    /** Begins a client transaction: the request goes out. */
    ClientTransaction begin(SipRequest request, Flow flow, ClientUser user) {
        ClientTransaction transaction = new ClientTransaction(core, request, flow, user);
        clients.put(transaction.key(), transaction);
        core.counters().clientTransactions.incrementAndGet();
        transaction.start();
        return transaction;
    }

    void remove(ClientTransaction transaction) {
        if (clients.remove(transaction.key(), transaction)) {
            core.counters().clientTransactions.decrementAndGet();
        }
    }

    /** Fails what waits for responses on a connection that is gone. */
    void closed(Flow flow) {
        List<ClientTransaction> waiting = clients.values().stream()
                .filter(transaction -> transaction.flow().equals(flow))
                .toList();
        waiting.forEach(transaction -> transaction.failed("the connection was closed"));
    }
}
