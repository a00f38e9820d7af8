package io.switchboard.server.commandline;

import io.switchboard.directory.Directory;
import io.switchboard.directory.DirectorySettings;
import io.switchboard.directory.access.Person;
import io.switchboard.directory.audit.Author;
import io.switchboard.server.DataFolder;
import io.switchboard.server.StartFault;
import io.switchboard.server.problem.FieldError;
import io.switchboard.server.session.PasswordRule;
import io.switchboard.server.session.Passwords;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives somebody who cannot sign in any more a new password. */
@Command(
        name = "reset-password",
        mixinStandardHelpOptions = true,
        description = "Set a new password for somebody who signs in. Without --password one is made and printed.")
final class ResetPasswordCommand implements Callable<Integer> {
    private static final int RANDOM_BYTES = 15;
    private static final int CONNECTIONS = 2;

    @Spec
    private CommandSpec specification = CommandSpec.create();

    @Parameters(paramLabel = "EMAIL", description = "Whose password.")
    private String email = "";

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            interactive = true,
            arity = "0..1",
            description = "The new password; asked for when left out after the option.")
    private char @Nullable [] password;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:SWITCHBOARD_DATA:-data}",
            description = "Folder of the server (SWITCHBOARD_DATA, ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:SWITCHBOARD_DATABASE_URL}",
            description = "An external PostgreSQL (SWITCHBOARD_DATABASE_URL).")
    private @Nullable String databaseUrl;

    @Override
    public Integer call() {
        PrintWriter out = specification.commandLine().getOut();
        Optional<String> external = Optional.ofNullable(databaseUrl).filter(url -> !url.isBlank());
        if (!Files.isDirectory(data)) {
            throw new StartFault("There is no folder " + data + ". Name the server's folder with --data.");
        }
        String fresh = password == null ? generated() : new String(password);
        PasswordRule.check("password", fresh).map(FieldError::message).ifPresent(rule -> {
            throw new StartFault(rule);
        });
        if (external.isPresent()) {
            change(data, external, fresh);
        } else {
            try (DataFolder folder = claim()) {
                change(folder.path(), external, fresh);
            }
        }
        out.println(
                password == null
                        ? "The new password of " + email + " is: " + fresh
                        : "The password of " + email + " is changed.");
        out.flush();
        return 0;
    }

    private DataFolder claim() {
        Optional<String> holder = DataFolder.holder(data);
        if (holder.isPresent()) {
            throw new StartFault("The server (process " + holder.get()
                    + ") is running. Stop it, reset the password, and start it again.");
        }
        return DataFolder.claim(data);
    }

    private void change(Path folder, Optional<String> external, String fresh) {
        DirectorySettings settings = new DirectorySettings(folder, external, CONNECTIONS);
        try (Directory directory = Directory.open(settings, Clock.systemUTC())) {
            Person person = directory
                    .people()
                    .findByEmail(email)
                    .orElseThrow(() -> new StartFault("Nobody signs in as " + email + ". Check the spelling."));
            directory
                    .people()
                    .changePassword(
                            person.account(), person.id(), new Passwords().hash(fresh), Author.system("command line"));
        }
    }

    private static String generated() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
