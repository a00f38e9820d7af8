package io.switchboard.calls.event;

/** Is told what happens in calls. */
@FunctionalInterface
public interface CallObserver {
    /**
     * Something happened. Comes on the call's thread, in order within the call; must be quick, since the call waits.
     * An exception is logged and ignored.
     */
    void on(CallEvent event);
}
