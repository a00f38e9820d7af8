package io.switchboard.server.commandline;

import io.switchboard.server.ServerIdentity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code switchboard}; everything is done by its sub-commands. */
@Command(
        name = "switchboard",
        mixinStandardHelpOptions = true,
        versionProvider = SwitchboardCommand.Version.class,
        description = "A phone system that any organisation can run itself.",
        subcommands = {ServeCommand.class, DemoCommand.class, DoctorCommand.class, ResetPasswordCommand.class})
public final class SwitchboardCommand implements Runnable {
    @Spec
    private CommandSpec specification = CommandSpec.create();

    /** A command line with the messages for people set up. */
    public static CommandLine commandLine() {
        return new CommandLine(new SwitchboardCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new PlainFaults());
    }

    @Override
    public void run() {
        throw new ParameterException(
                specification.commandLine(), "Say what to do: serve, demo, doctor or reset-password.");
    }

    /** Tells the version of this build. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Switchboard " + ServerIdentity.builtVersion()};
        }
    }
}
