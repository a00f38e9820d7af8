package io.switchboard.directory.deliverymethod;

/** The way a delivery method sends. */
public enum DeliveryType {
    /** A mail to each of its email contacts. */
    EMAIL
}
