package io.switchboard.calls.transfer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The codes that one party may press while it talks; what it may not do is absent.
 *
 * @param attendedTransfer transfers after consulting, for instance {@code *11}
 * @param unattendedTransfer transfers at once, for instance {@code *22}
 * @param recordOnDemand starts, pauses and resumes the party's recording, for instance {@code *33}
 */
public record FeatureCodes(
        Optional<String> attendedTransfer, Optional<String> unattendedTransfer, Optional<String> recordOnDemand) {
    /** Nothing can be done with keys. */
    public static final FeatureCodes NONE = new FeatureCodes(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Pressed while consulting, it returns to the party that waits (specification question Q3). Means nothing where the
     * code of attended transfer begins with it.
     */
    public static final String RETURN = "*0";

    /** Rejects codes that cannot be pressed or told apart (specification section 9.2). */
    public FeatureCodes {
        List<String> codes = Stream.of(attendedTransfer, unattendedTransfer, recordOnDemand)
                .flatMap(Optional::stream)
                .toList();
        for (String code : codes) {
            if (!code.matches("[*#][0-9*]{1,4}")) {
                throw new IllegalArgumentException("Not a feature code: " + code);
            }
            if (codes.stream().filter(other -> other.startsWith(code)).count() > 1) {
                throw new IllegalArgumentException("Feature codes begin with each other: " + codes);
            }
        }
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
