package io.switchboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(() -> now);

    private static InetAddress address(String text) throws Exception {
        return InetAddress.getByName(text);
    }

    @Test
    void aPersonIsGuardedFromManySources() throws Exception {
        for (int failure = 0; failure < SignInThrottle.PER_PERSON; failure++) {
            assertThat(throttle.waitBefore(address("192.0.2." + failure), "a@example.com"))
                    .isEmpty();
            throttle.failed(address("192.0.2." + failure), "A@example.com ");
        }
        assertThat(throttle.waitBefore(address("192.0.2.99"), "a@example.com")).contains(SignInThrottle.WINDOW);
        assertThat(throttle.waitBefore(address("192.0.2.99"), "b@example.com")).isEmpty();
        now = now.plus(SignInThrottle.WINDOW).plus(Duration.ofSeconds(1));
        assertThat(throttle.waitBefore(address("192.0.2.99"), "a@example.com")).isEmpty();
    }

    @Test
    void aSourceThatTriesManyPeopleWaits() throws Exception {
        for (int failure = 0; failure < SignInThrottle.PER_SOURCE; failure++) {
            throttle.failed(address("2001:db8::" + failure), "p" + failure + "@example.com");
        }
        assertThat(throttle.waitBefore(address("2001:db8::ffff"), "new@example.com"))
                .isPresent();
        assertThat(throttle.waitBefore(address("2001:db8:1::1"), "new@example.com"))
                .isEmpty();
    }

    @Test
    void successForgetsThePersonsFailures() throws Exception {
        for (int failure = 0; failure < SignInThrottle.PER_PERSON; failure++) {
            throttle.failed(address("192.0.2.1"), "a@example.com");
        }
        throttle.succeeded("a@example.com");
        assertThat(throttle.waitBefore(address("192.0.2.1"), "a@example.com")).isEmpty();
    }
}
