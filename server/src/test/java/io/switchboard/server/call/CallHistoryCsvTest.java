package io.switchboard.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallHistoryCsvTest {
    @Test
    void formulasAreTextAndQuotesAreDoubled() {
        CallRecordResource call = new CallRecordResource(
                "id-1",
                CallDirection.INBOUND,
                Instant.parse("2026-07-01T10:00:00Z"),
                null,
                null,
                3,
                0,
                "=1+1",
                "Ana \"the voice\", Ortiz",
                "12025550101",
                null,
                null,
                CallOutcome.NO_ANSWER,
                CallEnder.CALLER,
                487,
                null,
                List.of());
        assertThat(CallHistoryCsv.line(call, ZoneId.of("Europe/Berlin")))
                .isEqualTo("2026-07-01 12:00:00,inbound,'=1+1,\"Ana \"\"the voice\"\", Ortiz\",12025550101,,,no answer,"
                        + "caller,3,0,487,,id-1\r\n");
    }
}
