package io.switchboard.routing.decision;

import java.util.Optional;

/**
 * What is known of a call before it is routed.
 *
 * @param caller who calls, already proved
 * @param dialled the called number as the device or the carrier sent it
 */
public record CallFacts(Caller caller, String dialled) {

    /** Who calls. */
    public sealed interface Caller {

        /** A SIP account of the account, proved by its password. */
        record OwnSipAccount(String username) implements Caller {}

        /** Somebody of the account, with whatever line: only asked about, never a real call. */
        record Colleague() implements Caller {}

        /**
         * Somebody outside, by way of a trunk of the account.
         *
         * @param number the calling number as the carrier sent it; empty when withheld
         * @param name the calling name, if the carrier sent one
         */
        record Outside(Optional<String> number, Optional<String> name) implements Caller {}
    }
}
