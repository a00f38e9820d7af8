package io.switchboard.server.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.directory.account.AccountId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventStreamsTest {
    private static final AccountId OURS = new AccountId(new UUID(0, 1));
    private static final AccountId OTHERS = new AccountId(new UUID(0, 2));
    private static final LiveEvent NEWS = new LiveEvent("news", "{}");

    private final EventStreams streams = new EventStreams();

    @Test
    void eventsReachTheirAccountAlone() throws Exception {
        try (EventStreams.Stream ours = streams.open(OURS).orElseThrow();
                EventStreams.Stream others = streams.open(OTHERS).orElseThrow()) {
            streams.publish(OURS, NEWS);
            assertThat(ours.next(Duration.ZERO)).contains(NEWS);
            assertThat(others.next(Duration.ZERO)).isEmpty();
        }
        assertThat(streams.size()).isZero();
    }

    @Test
    void aPageThatFallsBehindLosesItsStream() {
        try (EventStreams.Stream slow = streams.open(OURS).orElseThrow()) {
            for (int event = 0; event < 1_000; event++) {
                streams.publish(OURS, NEWS);
            }
            assertThat(slow.ended()).isTrue();
            assertThat(streams.dropped()).isPositive();
        }
    }

    @Test
    void thereIsALimitPerAccount() {
        for (int stream = 0; stream < EventStreams.MOST_PER_ACCOUNT; stream++) {
            assertThat(streams.open(OURS)).isPresent();
        }
        assertThat(streams.open(OURS)).isEmpty();
        assertThat(streams.open(OTHERS)).isPresent();
    }

    @Test
    void closingWakesWhoWaits() throws Exception {
        EventStreams.Stream waiting = streams.open(OURS).orElseThrow();
        Thread closer = Thread.ofVirtual().start(streams::close);
        assertThat(waiting.next(Duration.ofSeconds(30))).isEmpty();
        closer.join();
        assertThat(waiting.ended()).isTrue();
        assertThat(streams.open(OURS)).isEmpty();
    }
}
