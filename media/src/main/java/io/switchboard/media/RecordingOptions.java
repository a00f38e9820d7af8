package io.switchboard.media;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a recording ends by itself.
 *
 * @param maximumLength no recording is longer; at most {@link #LONGEST}
 * @param silenceLimit ends after this much uninterrupted silence, no packets counting as silence; zero for never
 * @param endingDigits digits that end it, none if empty
 */
public record RecordingOptions(Duration maximumLength, Duration silenceLimit, Set<Character> endingDigits) {

    /** What a WAV file can hold, with room to spare. */
    public static final Duration LONGEST = Duration.ofHours(12);

    public RecordingOptions {
        if (!maximumLength.isPositive() || maximumLength.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("maximum length " + maximumLength);
        }
        if (silenceLimit.isNegative()) {
            throw new IllegalArgumentException("silence limit " + silenceLimit);
        }
        endingDigits = Set.copyOf(endingDigits);
    }

    /** Ends when stopped or at this length. */
    public static RecordingOptions atMost(Duration maximumLength) {
        return new RecordingOptions(maximumLength, Duration.ZERO, Set.of());
    }

    /** The same, ended also by this much silence. */
    public RecordingOptions endedBySilence(Duration limit) {
        return new RecordingOptions(maximumLength, limit, endingDigits);
    }

    /** The same, ended also by any of these digits. */
    public RecordingOptions endedBy(String digits) {
        Set<Character> set = digits.chars().mapToObj(digit -> (char) digit).collect(Collectors.toUnmodifiableSet());
        return new RecordingOptions(maximumLength, silenceLimit, set);
    }
}
