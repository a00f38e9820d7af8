package io.switchboard.bench;

/** A benchmark could not be carried out; its figures would mean nothing. */
public final class BenchException extends RuntimeException {

    public BenchException(String message) {
        super(message);
    }

    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
