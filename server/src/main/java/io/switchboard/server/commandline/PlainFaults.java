package io.switchboard.server.commandline;

import io.switchboard.directory.database.DatabaseFault;
import io.switchboard.directory.secret.SecretFault;
import io.switchboard.server.StartFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells faults that a person can mend in one plain sentence, and all others with everything there is to know. */
final class PlainFaults implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PlainFaults.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof StartFault || failure instanceof DatabaseFault || failure instanceof SecretFault) {
            command.getErr().println(failure.getMessage());
        } else {
            LOG.error("The command failed", failure);
            command.getErr().println("Something broke: " + failure + ". The log above says where.");
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
