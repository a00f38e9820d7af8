package io.switchboard.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Calls from account to account, each whole: INVITE, 401, ACK, INVITE with digest, 100, 180, 200, ACK, BYE, 200; the
 * callee's side as well. The called phones must be registered at the same socket.
 */
final class Calls {

    private static final int AT_ONCE = 8;

    /** Who calls whom; a pair makes one call at a time. */
    record Pair(LoadAccount caller, LoadAccount callee) {}

    private final LoadSocket socket;
    private final LoadRequests requests;
    private final Queue<Pair> idle = new ArrayDeque<>();
    private final Map<String, Pair> underWay = new HashMap<>();
    private long started;
    private long failed;

    Calls(LoadSocket socket, LoadRequests requests, List<Pair> pairs) {
        this.socket = socket;
        this.requests = requests;
        idle.addAll(pairs);
    }

    /** Carries out so many calls and returns how many failed. */
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
            } else if (message.get().status() == 0) {
                answer(message.get());
            } else if (advance(message.get())) {
                finished++;
            }
        }
        return failed;
    }

    private void begin(Pair pair) throws IOException {
        started++;
        String id = "call" + started;
        underWay.put(id, pair);
        socket.send(requests.invite(pair.caller(), pair.callee(), id, 1, ""));
    }

    /** The callee's side. */
    private void answer(LoadMessage request) throws IOException {
        switch (request.method()) {
            case "INVITE" -> {
                socket.send(requests.answer(request, "180 Ringing", false));
                socket.send(requests.answer(request, "200 OK", true));
            }
            case "BYE", "OPTIONS" -> socket.send(requests.answer(request, "200 OK", false));
            case "ACK" -> {}
            default -> throw new BenchException("the callee did not expect\n" + request);
        }
    }

    /** The caller's side; whether this message ended a call. */
    private boolean advance(LoadMessage message) throws IOException {
        String callId = message.header("Call-ID");
        int at = callId.indexOf("@load");
        String id = at < 0 ? "" : callId.substring(0, at);
        Pair pair = underWay.get(id);
        if (pair == null || message.status() < 200) {
            return false;
        }
        if (message.method().equals("BYE")) {
            return end(id, pair, message.status() == 200);
        }
        int sequence = message.header("CSeq").startsWith("1 ") ? 1 : 2;
        if (message.status() >= 300) {
            socket.send(requests.acknowledgeRefusal(pair.caller(), pair.callee(), message, id, sequence));
            if (sequence == 2 || message.status() != 401) {
                return end(id, pair, false);
            }
            String authorization =
                    pair.caller().authorization(message.challenge(), "INVITE", requests.called(pair.callee()));
            socket.send(requests.invite(pair.caller(), pair.callee(), id, 2, authorization));
            return false;
        }
        String target = LoadMessage.address(message.header("Contact"));
        String to = message.header("To");
        socket.send(requests.within("ACK", pair.caller(), target, to, id, 2));
        socket.send(requests.within("BYE", pair.caller(), target, to, id, 3));
        return false;
    }

    private boolean end(String id, Pair pair, boolean well) {
        underWay.remove(id);
        idle.add(pair);
        if (!well) {
            failed++;
        }
        return true;
    }
}
