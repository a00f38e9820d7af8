package io.switchboard.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Registers accounts again and again: REGISTER, 401, REGISTER with digest, 200; so many at once. */
final class Registrations {

    private static final int AT_ONCE = 16;

    private final LoadSocket socket;
    private final LoadRequests requests;
    private final Queue<LoadAccount> idle = new ArrayDeque<>();
    private final Map<String, LoadAccount> underWay = new HashMap<>();
    private long started;
    private long failed;

    Registrations(LoadSocket socket, LoadRequests requests, List<LoadAccount> accounts) {
        this.socket = socket;
        this.requests = requests;
        idle.addAll(accounts);
    }

    /** Carries out so many registrations and returns how many failed. */
    long run(long count) throws IOException {
        failed = 0;
        long finished = 0;
        long begun = 0;
        while (finished < count) {
            while (begun < count && underWay.size() < AT_ONCE) {
                begin(idle.remove());
                begun++;
            }
            Optional<LoadMessage> message = socket.receive();
            if (message.isEmpty()) {
                failed += underWay.size();
                finished += underWay.size();
                idle.addAll(underWay.values());
                underWay.clear();
            } else if (advance(message.get())) {
                finished++;
            }
        }
        return failed;
    }

    private void begin(LoadAccount account) throws IOException {
        started++;
        String id = "reg" + started;
        underWay.put(id, account);
        socket.send(requests.register(account, id, 1, ""));
    }

    /** Whether this message ended a registration. */
    private boolean advance(LoadMessage message) throws IOException {
        String callId = message.header("Call-ID");
        String id = callId.substring(0, callId.indexOf('@'));
        LoadAccount account = underWay.get(id);
        if (account == null || message.status() < 200) {
            return false;
        }
        boolean first = message.header("CSeq").startsWith("1 ");
        if (first && message.status() == 401) {
            String authorization = account.authorization(message.challenge(), "REGISTER", requests.registrar());
            socket.send(requests.register(account, id, 2, authorization));
            return false;
        }
        if (message.status() != 200) {
            failed++;
        }
        underWay.remove(id);
        idle.add(account);
        return true;
    }
}
