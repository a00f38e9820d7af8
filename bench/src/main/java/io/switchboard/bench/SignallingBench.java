package io.switchboard.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a registration and a call cost in the whole phone system: SIP, accounts and registrations in PostgreSQL, call
 * history, media anchored. PostgreSQL runs on the processors of the load and its CPU time is not counted.
 *
 * <p>Arguments: {@code registrations} or {@code calls}, units measured (20000), units of warm-up (20000).
 */
final class SignallingBench {

    private static final int ACCOUNTS = 200;

    private SignallingBench() {}

    static void main(String[] arguments) throws IOException {
        boolean calls = arguments.length > 0 && arguments[0].equals("calls");
        int units = Arguments.number(arguments, 1, 20_000);
        int warmUp = Arguments.number(arguments, 2, 20_000);
        try (Subject subject = Subject.start(PhoneSystemSubject.class, Integer.toString(ACCOUNTS))) {
            InetSocketAddress server = new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), Integer.parseInt(subject.await(PhoneSystemSubject.SIP_PORT)));
            subject.moveChildrenHere();
            String domain = subject.await(PhoneSystemSubject.DOMAIN);
            List<LoadAccount> accounts = accounts(subject.await(PhoneSystemSubject.ACCOUNTS), domain);
            try (LoadSocket socket = new LoadSocket(server)) {
                measure(subject, socket, new LoadRequests(domain, socket.here()), accounts, calls, units, warmUp);
            }
        }
    }

    private static void measure(
            Subject subject,
            LoadSocket socket,
            LoadRequests requests,
            List<LoadAccount> accounts,
            boolean calls,
            int units,
            int warmUp)
            throws IOException {
        Registrations registrations = new Registrations(socket, requests, accounts);
        Calls conversations = new Calls(socket, requests, pairs(accounts));
        long failed = registrations.run(calls ? ACCOUNTS : warmUp);
        failed += calls ? conversations.run(warmUp) : 0;
        long cpuBefore = subject.cpuNanoseconds();
        long timeBefore = System.nanoTime();
        failed += calls ? conversations.run(units) : registrations.run(units);
        long time = System.nanoTime() - timeBefore;
        long cpu = subject.cpuNanoseconds() - cpuBefore;
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f us of CPU each, %d after %d of warm-up, %.0f a second, %d failed%n",
                calls ? "calls" : "registrations",
                cpu / 1000.0 / units,
                units,
                warmUp,
                units * 1e9 / time,
                failed);
    }

    private static List<Calls.Pair> pairs(List<LoadAccount> accounts) {
        List<Calls.Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < accounts.size(); i += 2) {
            pairs.add(new Calls.Pair(accounts.get(i), accounts.get(i + 1)));
        }
        return pairs;
    }

    private static List<LoadAccount> accounts(String line, String domain) {
        List<LoadAccount> accounts = new ArrayList<>();
        for (String account : line.split(" ", -1)) {
            String[] parts = account.split(",", -1);
            accounts.add(LoadAccount.of(parts[0], parts[1], parts[2], domain));
        }
        return accounts;
    }
}
