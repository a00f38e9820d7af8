package io.switchboard.sip.message;

/**
 * A value of a message breaks its grammar. Thrown at typed access to a header, and by the {@code parse} methods of
 * values. It carries no stack trace: a remote party decides how often it is made.
 */
public final class SipParseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ParseProblem problem;
    private final String headerName;

    /**
     * @param problem what is wrong
     * @param headerName the header it was found in, or the empty text outside any header
     * @param message what was expected, without the value itself, which may be secret
     */
    public SipParseException(ParseProblem problem, String headerName, String message) {
        super(headerName.isEmpty() ? message : headerName + ": " + message, null, false, false);
        this.problem = problem;
        this.headerName = headerName;
    }

    /** What is wrong. */
    public ParseProblem problem() {
        return problem;
    }

    /** The header the malformed value stands in; empty where it stands in none. */
    public String headerName() {
        return headerName;
    }
}
