package io.switchboard.sip.registrar;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Where bindings are kept. Implementations must be safe for any thread and must not block the caller; a failed stage makes the registrar
 * answer 500.
 */
public interface LocationStore {

    /** The bindings that have not lapsed, highest q first. */
    CompletionStage<List<Binding>> bindings(AddressOfRecord addressOfRecord);

    /**
     * Applies one REGISTER, atomically per address of record: {@link RegistrationUpdate#applyTo} decides what becomes of the bindings that
     * are there, and the outcome completes when that is safe from a crash.
     */
    CompletionStage<RegistrationOutcome> register(AddressOfRecord addressOfRecord, RegistrationUpdate update);
}
