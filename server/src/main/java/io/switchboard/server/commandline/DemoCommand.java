package io.switchboard.server.commandline;

import io.switchboard.server.ServerOptions;
import io.switchboard.server.SwitchboardServer;
import io.switchboard.server.demo.DemonstrationAccount;
import io.switchboard.server.demo.DemonstrationFile;
import io.switchboard.sip.message.Host;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a demonstration on loopback, with an account that is ready to play. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Run a demonstration on this machine alone: three phones, two numbers, a carrier, an inbox.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec specification = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:SWITCHBOARD_DEMO_DATA:-demo-data}",
            description = "Folder of the demonstration (SWITCHBOARD_DEMO_DATA, ${DEFAULT-VALUE}).")
    private Path data = Path.of("demo-data");

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Loopback address to listen on (${DEFAULT-VALUE}, and ::1 for phones).")
    private InetAddress bind = InetAddress.getLoopbackAddress();

    @Mixin
    private PortOptions ports = new PortOptions();

    @Override
    public Integer call() throws InterruptedException {
        if (!bind.isLoopbackAddress()) {
            throw new ParameterException(
                    specification.commandLine(),
                    "The demonstration lets everybody in, so it listens on loopback alone. For others use 'serve'.");
        }
        ServerOptions options = new ServerOptions(
                data,
                bind,
                ports.httpPort(),
                ports.sipPort(),
                ports.rtpPorts(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        PrintWriter out = specification.commandLine().getOut();
        return Serving.until(options, server -> tell(server, out), out);
    }

    private void tell(SwitchboardServer server, PrintWriter out) {
        DemonstrationAccount.Contents contents =
                server.demonstration().contents().orElseThrow();
        String udp = text(server.addresses().udp());
        DemonstrationFile file = new DemonstrationFile(
                server.addresses().page(),
                contents.apiToken(),
                new DemonstrationFile.Sip(
                        udp,
                        text(server.addresses().tcp()),
                        server.addresses().udpIpv6().map(DemoCommand::text),
                        server.addresses().tcpIpv6().map(DemoCommand::text),
                        server.addresses().webSocket()),
                server.addresses().domain(),
                contents.lines().stream().map(DemoCommand::line).toList(),
                contents.numbers(),
                new DemonstrationFile.Trunk(udp),
                new DemonstrationFile.Owner(DemonstrationAccount.OWNER, DemonstrationAccount.PASSWORD));
        file.write(data);
        print(file, out);
    }

    private void print(DemonstrationFile file, PrintWriter out) {
        out.println();
        out.println("Switchboard demonstration, on this machine alone");
        out.println();
        out.println("  Pages    " + file.web() + "  one click signs in, or "
                + file.owner().email() + " with " + file.owner().password());
        String ipv6 = file.sip().udp6().map(address -> " or " + address).orElse("");
        out.println("  Phones   register at " + file.sip().udp() + ipv6 + " over UDP or TCP");
        out.println();
        out.printf("           %-6s %-14s %-20s %s%n", "dial", "whose", "username", "password");
        for (DemonstrationFile.Line line : file.accounts()) {
            out.printf(
                    "           %-6s %-14s %-20s %s%n",
                    line.internalNumber(), line.user(), line.username(), line.password());
        }
        out.println();
        out.println("  Any outside number, such as 12125550123, reaches a carrier that says its last four digits and"
                + " then echoes.");
        out.println("  Mail lands in the inbox page. For scripts: " + data.resolve("demo.json"));
        out.println();
    }

    private static DemonstrationFile.Line line(DemonstrationAccount.Line line) {
        return new DemonstrationFile.Line(
                line.credentials().username(), line.credentials().password(), line.internalNumber(), line.user());
    }

    private static String text(InetSocketAddress address) {
        return Host.of(address.getAddress()) + ":" + address.getPort();
    }
}
