package io.switchboard.routing.admission;

import io.switchboard.sip.transport.Flow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers why phones of a SIP account were refused lately, so that people can be told (specification section 21.7): a few
 * reasons for each account, for a limited number of accounts, in memory alone. Any thread; quick.
 */
public final class RegistrationMonitor {

    static final int MOST_PER_ACCOUNT = 10;
    private static final int MOST_ACCOUNTS = 10_000;

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();

    /** The account that was refused longest ago first. */
    private final LinkedHashMap<UUID, List<RegistrationProblem>> problems = new LinkedHashMap<>();

    public RegistrationMonitor(InstantSource clock) {
        this.clock = clock;
    }

    /** A phone was refused. */
    public void refused(UUID sipAccount, Flow source, String reason) {
        Instant now = clock.instant();
        String address = source.remote().getAddress().getHostAddress();
        String transport = source.protocol().name();
        lock.lock();
        try {
            List<RegistrationProblem> known =
                    new ArrayList<>(problems.containsKey(sipAccount) ? problems.remove(sipAccount) : List.of());
            int before = known.stream()
                    .filter(problem -> isSame(problem, address, transport, reason))
                    .mapToInt(RegistrationProblem::times)
                    .sum();
            known.removeIf(problem -> isSame(problem, address, transport, reason));
            known.addFirst(new RegistrationProblem(now, address, transport, reason, before + 1));
            problems.put(sipAccount, List.copyOf(known.subList(0, Math.min(MOST_PER_ACCOUNT, known.size()))));
            if (problems.size() > MOST_ACCOUNTS) {
                problems.pollFirstEntry();
            }
        } finally {
            lock.unlock();
        }
    }

    /** A phone at that address got through: what had hindered it is mended. */
    public void admitted(UUID sipAccount, Flow source) {
        String address = source.remote().getAddress().getHostAddress();
        lock.lock();
        try {
            problems.computeIfPresent(sipAccount, (id, known) -> {
                List<RegistrationProblem> left = known.stream()
                        .filter(problem -> !problem.source().equals(address))
                        .toList();
                return left.isEmpty() ? null : left;
            });
        } finally {
            lock.unlock();
        }
    }

    /** The problems of a SIP account, the latest first. */
    public List<RegistrationProblem> of(UUID sipAccount) {
        lock.lock();
        try {
            return problems.getOrDefault(sipAccount, List.of());
        } finally {
            lock.unlock();
        }
    }

    private static boolean isSame(RegistrationProblem problem, String source, String transport, String reason) {
        return problem.source().equals(source)
                && problem.transport().equals(transport)
                && problem.reason().equals(reason);
    }
}
