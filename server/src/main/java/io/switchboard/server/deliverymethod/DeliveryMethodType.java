package io.switchboard.server.deliverymethod;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The way a delivery method sends. */
public enum DeliveryMethodType {
    /** By mail. */
    @JsonProperty("email")
    EMAIL
}
