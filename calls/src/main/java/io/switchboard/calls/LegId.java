package io.switchboard.calls;

/**
 * Names one leg inside its call: 0 is the caller, callees count up from 1 in the order in which they were rung.
 *
 * @param number zero for the caller's leg, else the sequence of the attempt
 */
public record LegId(int number) {
    /** The caller's leg. */
    public static final LegId CALLER = new LegId(0);

    /** Rejects a negative number. */
    public LegId {
        if (number < 0) {
            throw new IllegalArgumentException("A leg's number is not negative: " + number);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
