package io.switchboard.sip.registrar;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Bindings in memory: for tests, benchmarks and nodes that need no registration to survive them. Safe for any thread. */
public final class InMemoryLocationStore implements LocationStore {

    private static final int SWEEP_EVERY = 1_024;

    private final InstantSource clock;
    private final Map<AddressOfRecord, List<Binding>> bindings = new ConcurrentHashMap<>();
    private final AtomicInteger updates = new AtomicInteger();

    /** An empty store whose bindings lapse by this clock. */
    public InMemoryLocationStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public CompletionStage<List<Binding>> bindings(AddressOfRecord addressOfRecord) {
        Instant now = clock.instant();
        List<Binding> live = bindings.getOrDefault(addressOfRecord, List.of()).stream()
                .filter(binding -> binding.expires().isAfter(now))
                .toList();
        return CompletableFuture.completedFuture(live);
    }

    @Override
    public CompletionStage<RegistrationOutcome> register(AddressOfRecord addressOfRecord, RegistrationUpdate update) {
        CompletableFuture<RegistrationOutcome> decided = new CompletableFuture<>();
        bindings.compute(addressOfRecord, (_, current) -> {
            List<Binding> before = current == null ? List.of() : current;
            RegistrationOutcome outcome = update.applyTo(before);
            decided.complete(outcome);
            List<Binding> after = switch (outcome) {
                case RegistrationOutcome.Registered registered -> registered.bindings();
                case RegistrationOutcome.OutOfOrder _, RegistrationOutcome.TooManyContacts _ -> before;
            };
            return after.isEmpty() ? null : after;
        });
        sweepNowAndThen();
        return decided;
    }

    // addresses whose phones fell silent would stay for ever otherwise
    private void sweepNowAndThen() {
        if (updates.incrementAndGet() % SWEEP_EVERY == 0) {
            Instant now = clock.instant();
            bindings.values()
                    .removeIf(all ->
                            all.stream().noneMatch(binding -> binding.expires().isAfter(now)));
        }
    }
}
