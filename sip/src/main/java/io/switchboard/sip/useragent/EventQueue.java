package io.switchboard.sip.useragent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what happens until somebody listens, then tells it in order. After the last event the listener is let go: transactions outlive
 * the call they belonged to by half a minute and must not keep all of it. Belongs to one loop.
 */
final class EventQueue<L> {

    private static final int PATIENCE = 32;

    private final UserAgentCore core;
    private @Nullable L listener;
    private List<Consumer<L>> waiting = new ArrayList<>(2);
    private boolean over;

    EventQueue(UserAgentCore core) {
        this.core = core;
    }

    void listen(L newListener) {
        listener = newListener;
        List<Consumer<L>> missed = waiting;
        waiting = List.of();
        missed.forEach(event -> tell(newListener, event));
        if (over) {
            listener = null;
        }
    }

    /** Whether so much waits for a listener that the far end must not add to it. */
    boolean isFull() {
        return waiting.size() >= PATIENCE;
    }

    /** Tells an event, now or when somebody listens. */
    void tell(Consumer<L> event) {
        L present = listener;
        if (present != null) {
            tell(present, event);
        } else if (!over) {
            waiting.add(event);
        }
    }

    /** Tells the last event, now or when somebody listens; nothing is told after it. */
    void tellLast(Consumer<L> event) {
        tell(event);
        over = true;
        listener = null;
    }

    private void tell(L present, Consumer<L> event) {
        core.guarded("a listener", () -> event.accept(present));
    }
}
