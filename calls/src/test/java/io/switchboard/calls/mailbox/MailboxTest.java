package io.switchboard.calls.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final AtomicLong nanoTime = new AtomicLong(1_000);
    private final AtomicInteger dropped = new AtomicInteger();
    private final List<String> ran = new ArrayList<>();

    private Mailbox mailbox(int capacity) {
        return new Mailbox(capacity, nanoTime::get, dropped::incrementAndGet);
    }

    @Test
    void signalsRunInTheOrderInWhichTheyWerePosted() throws InterruptedException {
        Mailbox mailbox = mailbox(10);
        mailbox.post(() -> ran.add("first"));
        mailbox.offer(() -> ran.add("second"));
        mailbox.post(() -> ran.add("third"));

        mailbox.runUntil(() -> ran.size() == 3);

        assertThat(ran).containsExactly("first", "second", "third");
    }

    @Test
    void offeredSignalsBeyondTheCapacityAreDroppedAndCounted() {
        Mailbox mailbox = mailbox(2);

        assertThat(mailbox.offer(() -> ran.add("one"))).isTrue();
        assertThat(mailbox.offer(() -> ran.add("two"))).isTrue();
        assertThat(mailbox.offer(() -> ran.add("too many"))).isFalse();
        mailbox.post(() -> ran.add("must not be lost"));

        mailbox.runPending();
        assertThat(ran).containsExactly("one", "two", "must not be lost");
        assertThat(dropped).hasValue(1);
    }

    @Test
    void timersRunWhenTheyAreDueAndNotAfterTheyWereCancelled() {
        Mailbox mailbox = mailbox(10);
        mailbox.after(Duration.ofNanos(20), () -> ran.add("late"));
        mailbox.after(Duration.ofNanos(10), () -> ran.add("early"));
        mailbox.after(Duration.ofNanos(10), () -> ran.add("never")).cancel();

        mailbox.runPending();
        assertThat(ran).isEmpty();

        nanoTime.addAndGet(10);
        mailbox.runPending();
        assertThat(ran).containsExactly("early");

        nanoTime.addAndGet(10);
        mailbox.runPending();
        assertThat(ran).containsExactly("early", "late");
    }

    @Test
    void waitingEndsWhenATimerMakesTheConditionTrue() throws InterruptedException {
        Mailbox mailbox = new Mailbox(10, System::nanoTime, dropped::incrementAndGet);
        mailbox.after(Duration.ofMillis(5), () -> ran.add("done"));

        mailbox.runUntil(() -> !ran.isEmpty());

        assertThat(ran).containsExactly("done");
        assertThat(mailbox.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(5));
    }

    @Test
    void signalsFromAnotherThreadWakeTheOwner() throws InterruptedException {
        Mailbox mailbox = new Mailbox(10, System::nanoTime, dropped::incrementAndGet);
        Thread owner = Thread.currentThread();
        Thread.ofVirtual()
                .start(() -> mailbox.post(() -> ran.add(owner == Thread.currentThread() ? "owner" : "other")));

        mailbox.runUntil(() -> !ran.isEmpty());

        assertThat(ran).containsExactly("owner");
    }

    @Test
    void whatComesAfterTheOwnerHasLeftRunsAtOnce() {
        Mailbox mailbox = mailbox(10);
        mailbox.post(() -> ran.add("waiting"));
        mailbox.after(Duration.ofNanos(5), () -> ran.add("never"));

        mailbox.close();
        mailbox.post(() -> ran.add("late"));

        assertThat(ran).containsExactly("waiting", "late");
    }
}
