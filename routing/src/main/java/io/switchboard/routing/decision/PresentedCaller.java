package io.switchboard.routing.decision;

import java.util.Optional;

/**
 * Who the called side is told is calling, and what the call history says.
 *
 * @param name the display name, if any
 * @param number digits, or a name that can be called; empty when withheld
 */
public record PresentedCaller(Optional<String> name, Optional<String> number) {

    /** A caller who did not say who it is. */
    public static final PresentedCaller WITHHELD = new PresentedCaller(Optional.empty(), Optional.empty());

    /** As people write it: {@code Ana Silva (101)}. */
    public String readable() {
        if (name.isPresent() && number.isPresent()) {
            return name.get() + " (" + number.get() + ")";
        }
        return number.or(() -> name).orElse("a withheld number");
    }
}
