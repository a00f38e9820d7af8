package io.switchboard.server.permission;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a token may be narrowed to: one deed in one area. Writing does not include reading.
 *
 * @param area where
 * @param deed what
 */
public record Scope(Area area, Deed deed) {

    /** Every scope there is, in the order of the areas. */
    public static List<Scope> all() {
        return Arrays.stream(Area.values())
                .flatMap(area -> Arrays.stream(Deed.values()).map(deed -> new Scope(area, deed)))
                // Nobody writes the audit log.
                .filter(scope -> scope.area() != Area.AUDIT_LOG || scope.deed() == Deed.READ)
                .toList();
    }

    /** The scope of a word such as {@code users:read}; empty when there is none. */
    public static Optional<Scope> of(String word) {
        return all().stream().filter(scope -> scope.word().equals(word)).findFirst();
    }

    /** The scope as the API spells it. */
    public String word() {
        return area.word() + ":" + deed.word();
    }
}
