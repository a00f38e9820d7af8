package io.switchboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.testkit.peer.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tabs of contact methods in a browser: the documented columns, dragged and kept; a PSTN route made, edited,
 * downloaded as CSV and deleted with its relations; a SIP forwarding; the advanced settings of a SIP account. The
 * pictures are left in {@code target/pictures}.
 */
class ContactMethodPagesTest {

    private static final Duration BROWSER = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void eachTabListsCreatesEditsAndDeletes() {
        RunningSwitchboard switchboard = RunningSwitchboard.start(folder);
        try (switchboard;
                Program browser = walk(switchboard.web().toString())) {
            browser.awaitLine(Pattern.compile("^done well"), BROWSER);
            assertThat(browser.awaitExit(Duration.ofSeconds(15))).isZero();
        }
    }

    private static Program walk(String web) {
        Path browser = Path.of("browser").toAbsolutePath();
        Path pictures = Path.of("target", "pictures").toAbsolutePath();
        return Program.start(browser, Map.of(), List.of("node", "contact-methods.mjs", web, pictures.toString()));
    }
}
