package io.switchboard.server.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.page.Page;
import io.switchboard.server.problem.ProblemException;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFilesTest {
    private static final CsvLine LINE = new CsvLine(ZoneId.of("Europe/Berlin"));

    private enum Outcome {
        NO_ANSWER
    }

    @Test
    void valuesAreWrittenAsPeopleReadThem() {
        assertThat(LINE.of(Arrays.asList(
                        true,
                        false,
                        null,
                        Optional.empty(),
                        Optional.of(7),
                        Outcome.NO_ANSWER,
                        Instant.parse("2026-07-01T10:00:00Z"),
                        List.of("101", "102"))))
                .isEqualTo("Enabled,Disabled,,,7,No answer,2026-07-01 12:00:00,\"101; 102\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1                | '=1+1",
                "+12025550101        | '+12025550101",
                "-5                  | '-5",
                "@SUM(A1)            | '@SUM(A1)",
                "'=1+1               | ''=1+1",
                "'tis                | 'tis",
                "12025550101         | 12025550101",
                "Ana \"the voice\", B| \"Ana \"\"the voice\"\", B\"",
            })
    void formulasAreTextAndQuotesAreDoubled(String value, String cell) {
        assertThat(LINE.of(List.of(value))).isEqualTo(cell + "\r\n");
    }

    @Test
    void whatBeginsWithATabOrALineEndIsTextToo() {
        assertThat(LINE.of(List.of("\t=1"))).isEqualTo("\"'\t=1\"\r\n");
        assertThat(LINE.of(List.of("\r=1"))).isEqualTo("\"'\r=1\"\r\n");
    }

    @Test
    void allPagesAreWrittenUnderOneLineOfTitles() throws IOException {
        CsvColumns<Integer> columns = CsvColumns.<Integer>none()
                .with("number", "Number", number -> number)
                .with("twice", "Twice", n -> n * 2);
        StringWriter out = new StringWriter();

        CsvFiles.write(
                out,
                LINE,
                columns.chosen(Optional.of("twice,number")),
                new Page<>(List.of(1, 2), Optional.of("2"), 3),
                after -> new Page<>(List.of(Integer.parseInt(after) + 1), Optional.empty(), 3));

        assertThat(out).hasToString("\uFEFFTwice,Number\r\n2,1\r\n4,2\r\n6,3\r\n");
    }

    @Test
    void anUnknownColumnIsRefusedWithTheKnownOnes() {
        CsvColumns<Integer> columns = CsvColumns.<Integer>none().with("number", "Number", number -> number);
        assertThatThrownBy(() -> columns.chosen(Optional.of("number,password")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().detail()).contains("\"password\"", "it has number"));
    }
}
