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

/** Somebody forgot their password; whoever runs the server gives them a new one on the command line. */
class ResetPasswordTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern NEW_PASSWORD = Pattern.compile("^The new password of \\S+ is: (\\S+)$");
    private static final String TYPED = "typed at the terminal";

    @TempDir
    Path folder;

    @Test
    void theNewPasswordSignsInAndNothingOlderDoes() {
        try (RunningSwitchboard switchboard = RunningSwitchboard.start(folder)) {
            String email = switchboard.ownerEmail();
            String forgotten = switchboard.ownerPassword();
            BrowserSession before = new BrowserSession(switchboard.web());
            assertThat(before.signIn(email, forgotten)).isEqualTo(200);

            assertRefused(List.of(email), "is running. Stop it, reset the password, and start it again.");
            assertThat(before.isSignedIn()).isTrue();

            switchboard.stop();
            assertRefused(List.of("nobody@example.com"), "Nobody signs in as nobody@example.com. Check the spelling.");
            assertRefused(List.of(email, "--password", "short"), "at least 10 characters");
            String made = made(email);
            switchboard.startAgain();

            assertThat(before.isSignedIn()).isFalse();
            assertThat(signIn(switchboard, forgotten)).isEqualTo(401);
            assertThat(signIn(switchboard, made)).isEqualTo(200);

            switchboard.stop();
            type(email);
            switchboard.startAgain();

            assertThat(signIn(switchboard, made)).isEqualTo(401);
            assertThat(signIn(switchboard, TYPED)).isEqualTo(200);
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertRefused(List.of("ana@example.com"), "There is no folder " + data());
    }

    private static int signIn(RunningSwitchboard switchboard, String password) {
        return new BrowserSession(switchboard.web()).signIn(switchboard.ownerEmail(), password);
    }

    /** The password that the command made and printed. */
    private String made(String email) {
        try (Program command = reset(List.of(email))) {
            String password = command.awaitLine(NEW_PASSWORD, PATIENCE).group(1);
            assertThat(command.awaitExit(PATIENCE)).isZero();
            return password;
        }
    }

    /** Lets the command ask for the password. */
    private void type(String email) {
        try (Program command = reset(List.of(email, "--password"))) {
            command.type(TYPED);
            assertThat(command.awaitExit(PATIENCE)).as(command::describe).isZero();
            assertThat(command.describe()).contains("The password of " + email + " is changed.");
            assertThat(command.describe()).doesNotContain(TYPED);
        }
    }

    private void assertRefused(List<String> arguments, String why) {
        try (Program command = reset(arguments)) {
            command.awaitLine(Pattern.compile(Pattern.quote(why)), PATIENCE);
            assertThat(command.awaitExit(PATIENCE)).isNotZero();
        }
    }

    private Program reset(List<String> arguments) {
        List<String> command = RunningSwitchboard.java("reset-password", "--data", data().toString());
        command.addAll(arguments);
        return Program.start(folder, Map.of(), command);
    }

    private Path data() {
        return folder.resolve("data");
    }
}
