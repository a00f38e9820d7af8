package io.switchboard.server.event;

import io.switchboard.directory.account.AccountId;
import io.switchboard.server.call.LiveCallResource;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells watching pages how live calls change: the whole list of an account, at most {@value #PER_SECOND} times a second
 * however fast calls come and go. {@link #changed} never waits and may be called from a call's thread.
 */
public final class LiveCallsFeed implements AutoCloseable {
    static final int PER_SECOND = 5;

    private static final Duration PAUSE = Duration.ofSeconds(1).dividedBy(PER_SECOND);

    private final Function<AccountId, List<LiveCallResource>> liveCalls;
    private final EventStreams streams;
    private final JsonMapper json;
    private final Set<AccountId> changed = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;

    /** A running feed. */
    public LiveCallsFeed(Function<AccountId, List<LiveCallResource>> liveCalls, EventStreams streams, JsonMapper json) {
        this.liveCalls = liveCalls;
        this.streams = streams;
        this.json = json;
        this.thread = Thread.ofVirtual().name("live-calls-feed").start(this::run);
    }

    /** A call of the account began, changed or ended. */
    public void changed(AccountId account) {
        if (streams.watched(account) && changed.add(account)) {
            news.release();
        }
    }

    /** The list as it is now, for a page that has just begun to watch. */
    public LiveEvent snapshot(AccountId account) {
        return new LiveEvent("live-calls", json.writeValueAsString(liveCalls.apply(account)));
    }

    private void run() {
        try {
            while (true) {
                news.acquire();
                news.drainPermits();
                Set<AccountId> accounts = new HashSet<>(changed);
                changed.removeAll(accounts);
                accounts.forEach(account -> streams.publish(account, snapshot(account)));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
