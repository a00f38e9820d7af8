package io.switchboard.directory.registration;

import io.switchboard.directory.database.DirectoryDatabase;
import io.switchboard.directory.database.GroupCommit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the phones of SIP accounts can be reached. Reads come from memory; a change is visible once it is committed, so
 * that what a phone was told survives a crash. Changes of one SIP account are applied one after the other, each on what
 * the one before it left.
 */
public final class Registrations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);

    private final InstantSource clock;
    private final Map<UUID, List<RegisteredContact>> memory;
    private final List<RegistrationListener> listeners = new CopyOnWriteArrayList<>();
    private final GroupCommit<Asked<?>> commit;

    /** A change on its way; the outcome is kept here until the commit, and asked anew when a transaction is repeated. */
    private static final class Asked<R> {

        private final UUID sipAccountId;
        private final Function<List<RegisteredContact>, RegistrationChange<R>> change;
        private volatile @Nullable RegistrationChange<R> result;

        Asked(UUID sipAccountId, Function<List<RegisteredContact>, RegistrationChange<R>> change) {
            this.sipAccountId = sipAccountId;
            this.change = change;
        }

        List<RegisteredContact> apply(List<RegisteredContact> contacts) {
            RegistrationChange<R> given = change.apply(contacts);
            result = given;
            return given.contacts();
        }

        R outcome() {
            RegistrationChange<R> given = result;
            if (given == null) {
                throw new IllegalStateException("The change was not applied.");
            }
            return given.outcome();
        }
    }

    /** Loads the bindings that the last run left. */
    public Registrations(DirectoryDatabase database, InstantSource clock) {
        this.clock = clock;
        this.memory = new ConcurrentHashMap<>(database.read(RegistrationTable::load));
        this.commit = new GroupCommit<>("registrations", database, this::write);
        LOG.info("{} SIP accounts are registered", memory.size());
    }

    /** The bindings of a SIP account that have not expired, in no order of importance. From memory; any thread. */
    public List<RegisteredContact> of(UUID sipAccountId) {
        return alive(memory.getOrDefault(sipAccountId, List.of()), clock.instant());
    }

    /** Whether a SIP account has a binding that has not expired. From memory; any thread. */
    public boolean registered(UUID sipAccountId) {
        return !of(sipAccountId).isEmpty();
    }

    /** How many SIP accounts have bindings. */
    public int registeredAccounts() {
        return memory.size();
    }

    /**
     * Changes the bindings of a SIP account. The function sees the bindings that have not expired and gives all that are
     * to be; it may be called more than once and must do nothing else. The stage completes with the outcome once the
     * change is committed, on the writing thread, or exceptionally when it was not.
     */
    public <R> CompletionStage<R> change(
            UUID sipAccountId, Function<List<RegisteredContact>, RegistrationChange<R>> change) {
        Asked<R> asked = new Asked<>(sipAccountId, change);
        return commit.submit(asked).thenApply(done -> asked.outcome());
    }

    /** Hears when SIP accounts become registered or stop being so. */
    public void listen(RegistrationListener listener) {
        listeners.add(listener);
    }

    /** Removes bindings that have expired, so that listeners hear of it; called by a clock every few seconds. */
    public void removeExpired() {
        Instant now = clock.instant();
        memory.forEach((sipAccountId, contacts) -> {
            if (alive(contacts, now).size() < contacts.size()) {
                forget(sipAccountId);
            }
        });
    }

    private void forget(UUID sipAccountId) {
        change(sipAccountId, contacts -> new RegistrationChange<>(contacts, contacts.size()))
                .whenComplete((left, failure) -> {
                    if (failure != null) {
                        LOG.warn("Expired bindings of SIP account {} could not be removed", sipAccountId, failure);
                    }
                });
    }

    /** How many transactions were committed. */
    public long commits() {
        return commit.commits();
    }

    /** Writes what was asked for, then ends. */
    @Override
    public void close() {
        commit.close();
    }

    private Runnable write(Handle handle, List<Asked<?>> changes) {
        Instant now = clock.instant();
        Map<UUID, List<RegisteredContact>> fresh = new HashMap<>();
        for (Asked<?> asked : changes) {
            List<RegisteredContact> current =
                    fresh.getOrDefault(asked.sipAccountId, memory.getOrDefault(asked.sipAccountId, List.of()));
            fresh.put(asked.sipAccountId, asked.apply(alive(current, now)));
        }
        Set<RegisteredContact> gone = new LinkedHashSet<>();
        Set<RegisteredContact> present = new LinkedHashSet<>();
        fresh.forEach((sipAccountId, contacts) -> {
            List<RegisteredContact> before = memory.getOrDefault(sipAccountId, List.of());
            before.stream().filter(old -> !contains(contacts, old)).forEach(gone::add);
            contacts.stream().filter(contact -> !before.contains(contact)).forEach(present::add);
        });
        RegistrationTable.delete(handle, List.copyOf(gone));
        RegistrationTable.upsert(handle, List.copyOf(present));
        return () -> fresh.forEach(this::remember);
    }

    private void remember(UUID sipAccountId, List<RegisteredContact> contacts) {
        boolean before = memory.containsKey(sipAccountId);
        boolean after = !contacts.isEmpty();
        if (after) {
            memory.put(sipAccountId, contacts);
        } else {
            memory.remove(sipAccountId);
        }
        if (before != after) {
            for (RegistrationListener listener : listeners) {
                tell(listener, sipAccountId, after);
            }
        }
    }

    private static void tell(RegistrationListener listener, UUID sipAccountId, boolean registered) {
        try {
            listener.registrationChanged(sipAccountId, registered);
        } catch (RuntimeException e) {
            LOG.error("A listener failed on the registration of SIP account {}", sipAccountId, e);
        }
    }

    private static boolean contains(List<RegisteredContact> contacts, RegisteredContact wanted) {
        return contacts.stream().anyMatch(contact -> contact.contact().equals(wanted.contact()));
    }

    private static List<RegisteredContact> alive(List<RegisteredContact> contacts, Instant now) {
        for (RegisteredContact contact : contacts) {
            if (!contact.expires().isAfter(now)) {
                return contacts.stream()
                        .filter(each -> each.expires().isAfter(now))
                        .toList();
            }
        }
        return contacts;
    }
}
