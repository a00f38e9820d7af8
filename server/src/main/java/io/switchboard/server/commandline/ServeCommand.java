package io.switchboard.server.commandline;

import io.switchboard.server.SwitchboardServer;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves an organisation until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve this organisation. The first start prints a link that sets everything up.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec specification = CommandSpec.create();

    @Mixin
    private ServingOptions options = new ServingOptions();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = specification.commandLine().getOut();
        return Serving.until(options.serverOptions(), server -> tell(server, out), out);
    }

    private static void tell(SwitchboardServer server, PrintWriter out) {
        server.setupPage()
                .ifPresentOrElse(
                        link -> out.println("""

                                Switchboard is new here. Open this link to set it up; it works once:

                                    %s
                                """.formatted(link)),
                        () -> out.println(
                                "Switchboard is at " + server.addresses().page()));
    }
}
