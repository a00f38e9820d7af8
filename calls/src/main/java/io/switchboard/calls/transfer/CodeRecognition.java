package io.switchboard.calls.transfer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds feature codes in a row of keys. A pause of more than three seconds between two keys, or a key that continues no
 * code, begins anew; so codes are found inside other digits, too. A state machine without clock. Not thread-safe.
 */
public final class CodeRecognition {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Map<String, Feature> codes = new LinkedHashMap<>();
    private String pressed = "";
    private Duration lastAt = Duration.ZERO;

    /** Knows these codes, and {@link FeatureCodes#RETURN} unless another begins with it. */
    public CodeRecognition(FeatureCodes known) {
        known.attendedTransfer().ifPresent(code -> codes.put(code, Feature.ATTENDED_TRANSFER));
        known.unattendedTransfer().ifPresent(code -> codes.put(code, Feature.UNATTENDED_TRANSFER));
        known.recordOnDemand().ifPresent(code -> codes.put(code, Feature.RECORD_ON_DEMAND));
        if (codes.keySet().stream().noneMatch(code -> code.startsWith(FeatureCodes.RETURN))) {
            codes.put(FeatureCodes.RETURN, Feature.RETURN);
        }
    }

    /**
     * Takes a key.
     *
     * @param at when it was pressed, on any clock that does not go back
     * @return the feature whose code is complete with it
     */
    public Optional<Feature> press(char key, Duration at) {
        if (at.minus(lastAt).compareTo(LONGEST_PAUSE) > 0) {
            pressed = "";
        }
        lastAt = at;
        pressed += key;
        while (!pressed.isEmpty() && codes.keySet().stream().noneMatch(code -> code.startsWith(pressed))) {
            pressed = pressed.substring(1);
        }
        Feature complete = codes.get(pressed);
        if (complete != null) {
            pressed = "";
        }
        return Optional.ofNullable(complete);
    }

    /** Forgets the keys that were pressed. */
    public void reset() {
        pressed = "";
    }
}
