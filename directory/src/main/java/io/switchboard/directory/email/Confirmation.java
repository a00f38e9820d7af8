package io.switchboard.directory.email;

import java.time.Instant;

/** What came of following the link of a mail. */
public sealed interface Confirmation {

    /** The address is verified from now on. */
    record Confirmed(String address, String organisation) implements Confirmation {}

    /** The link was followed before; the address is verified. */
    record AlreadyConfirmed(String address, String organisation) implements Confirmation {}

    /** The link is too old. */
    record Expired(String address, Instant at) implements Confirmation {}

    /** No such link: mistyped, replaced by a newer one, or its address was changed or deleted. */
    record Unknown() implements Confirmation {}
}
