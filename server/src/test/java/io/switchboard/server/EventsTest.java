package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningDemo.class)
class EventsTest {
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void aPageThatWatchesHearsOfTheLiveCallsAtOnce(Api api) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> stream =
                    client.send(api.request("/api/v1/events").build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("retry: 2000");
                assertThat(lines.readLine()).isEmpty();
                assertThat(lines.readLine()).isEqualTo("event: live-calls");
                assertThat(lines.readLine()).isEqualTo("data: []");
            }
            client.shutdownNow();
        }
    }
}
