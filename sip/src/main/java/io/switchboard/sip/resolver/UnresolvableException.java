package io.switchboard.sip.resolver;

/** A URI leads nowhere. */
public final class UnresolvableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why, in words for an operator. */
    public UnresolvableException(String why) {
        super(why);
    }
}
