package io.switchboard.directory.view;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.UnavailablePolicy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A contact method as a call sees it. */
public sealed interface ContactMethodView permits AppLineView, SipAccountView, PstnRouteView, SipForwardingView {

    /** How calls reach it, whatever its kind. */
    InboundView inbound();

    default UUID id() {
        return inbound().id();
    }

    default AccountId account() {
        return inbound().account();
    }

    default OwnerView owner() {
        return inbound().owner();
    }

    /** The owner's full name. */
    default String ownerName() {
        return owner().name();
    }

    default String name() {
        return inbound().name();
    }

    /** E.164 digits of the phone numbers bound to it, in the order they were given. */
    default List<String> numbers() {
        return inbound().numbers();
    }

    /** Internal numbers bound to it, in the order they were given. */
    default List<String> internalNumbers() {
        return inbound().internalNumbers();
    }

    /** What becomes of the calls it cannot take. */
    default UnavailablePolicy whenUnavailable() {
        return inbound().whenUnavailable();
    }

    default VoicemailView voicemail() {
        return inbound().voicemail();
    }

    /** How long it rings before it counts as unavailable. */
    default Duration ringTime() {
        return inbound().ringTime();
    }
}
