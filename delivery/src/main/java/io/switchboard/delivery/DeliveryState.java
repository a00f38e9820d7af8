package io.switchboard.delivery;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Not delivered yet; another attempt is due at {@link Delivery#nextTry()}. */
    WAITING,
    /** Handed over to the recipient's side; nothing is kept here. */
    DELIVERED,
    /** Given up; the spooled file is kept, so that the delivery can be tried again by hand. */
    FAILED
}
