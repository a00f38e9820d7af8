package io.switchboard.calls;

import io.switchboard.calls.event.CallEvent;
import io.switchboard.calls.event.CallObserver;
import io.switchboard.testkit.peer.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every event in the order in which it came. */
final class RecordingObserver implements CallObserver {
    private final List<CallEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void on(CallEvent event) {
        events.add(event);
    }

    List<String> names() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    <T extends CallEvent> T await(Class<T> kind) {
        return Await.value(
                Duration.ofSeconds(10),
                () -> kind.getSimpleName() + " after " + names(),
                () -> events.stream().filter(kind::isInstance).map(kind::cast).findFirst());
    }

    CallEvent.CallEnded awaitEnd() {
        return await(CallEvent.CallEnded.class);
    }

    List<CallEvent> events() {
        return List.copyOf(events);
    }
}
