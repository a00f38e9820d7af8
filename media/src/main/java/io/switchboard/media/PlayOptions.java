package io.switchboard.media;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a clip is played.
 *
 * @param interruptingDigits digits that end it, none if empty
 * @param repeated whether to begin again at the end until stopped
 */
public record PlayOptions(Set<Character> interruptingDigits, boolean repeated) {

    /** To the end, whatever is pressed. */
    public static final PlayOptions ONCE = new PlayOptions(Set.of(), false);

    /** Again and again until stopped, whatever is pressed. */
    public static final PlayOptions REPEATED = new PlayOptions(Set.of(), true);

    public PlayOptions {
        interruptingDigits = Set.copyOf(interruptingDigits);
    }

    /** The same, ended by any of these digits. */
    public PlayOptions interruptedBy(String digits) {
        Set<Character> set = digits.chars().mapToObj(digit -> (char) digit).collect(Collectors.toUnmodifiableSet());
        return new PlayOptions(set, repeated);
    }
}
