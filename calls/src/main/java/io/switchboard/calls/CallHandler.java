package io.switchboard.calls;

/** Decides what happens to calls. */
@FunctionalInterface
public interface CallHandler {
    /**
     * Handles one call, from its first ring to its end, in plain sequential code.
     *
     * <p>Runs on the call's own virtual thread, so it may block. Every operation of {@code call} ends when the caller
     * hangs up. A call that is still there when this method returns is hung up (or refused with 480 when it was not
     * answered); an exception ends it with {@link CallEndCause#FAILED}.
     *
     * @throws InterruptedException when the engine stops and the handler did not end in time
     */
    void handle(IncomingCall call) throws InterruptedException;
}
