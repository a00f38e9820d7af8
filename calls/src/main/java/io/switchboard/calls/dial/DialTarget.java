package io.switchboard.calls.dial;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom to ring: one contact method with all the places where it can be reached. All destinations ring together; the
 * first that answers wins.
 *
 * @param label what call history and live calls call it
 * @param destinations where; empty when the target is not reachable at all, which counts as
 *     {@link UnavailableReason#OFFLINE}
 * @param presented who the callee is told is calling
 * @param to display name and address for the To header; absent for the request URI
 * @param carrier the legs go through a carrier: its failures count as {@link io.switchboard.calls.Side#CARRIER}
 */
public record DialTarget(
        String label,
        List<Destination> destinations,
        CallerIdentity presented,
        Optional<io.switchboard.sip.message.NameAddress> to,
        boolean carrier) {
    /** Copies the destinations. */
    public DialTarget {
        Objects.requireNonNull(label, "label is null");
        destinations = List.copyOf(destinations);
        Objects.requireNonNull(presented, "presented is null");
        Objects.requireNonNull(to, "to is null");
    }

    /** A phone of our own. */
    public static DialTarget phone(String label, List<Destination> destinations, CallerIdentity presented) {
        return new DialTarget(label, destinations, presented, Optional.empty(), false);
    }

    /** A number reached through a carrier. */
    public static DialTarget carrier(String label, Destination destination, CallerIdentity presented) {
        return new DialTarget(label, List.of(destination), presented, Optional.empty(), true);
    }
}
