package io.switchboard.server;

import io.switchboard.server.commandline.SwitchboardCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the process begins. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Some libraries log through java.util.logging; one log has them all.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(SwitchboardCommand.commandLine().execute(arguments));
    }
}
