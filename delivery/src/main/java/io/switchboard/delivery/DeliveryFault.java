package io.switchboard.delivery;

/** A fault below a delivery that the caller cannot answer: the spool folder or the database refuses to work. */
public final class DeliveryFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault with a message that says in plain words what could not be done. */
    public DeliveryFault(String message, Throwable cause) {
        super(message, cause);
    }
}
