package io.switchboard.directory.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners in this process that an account changed. Any thread. */
public final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener; the returned handle takes it away again. */
    public Subscription listen(ChangeListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells every listener, in the order they came; a listener that fails does not keep the others from hearing. */
    public void announce(AccountChange change) {
        for (ChangeListener listener : listeners) {
            try {
                listener.changed(change);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on a change of account {}", change.account(), e);
            }
        }
    }

    /** Ends a listener's listening. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
