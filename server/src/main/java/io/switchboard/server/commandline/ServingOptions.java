package io.switchboard.server.commandline;

import io.switchboard.server.ServerOptions;
import io.switchboard.server.StartFault;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a server for an organisation. */
final class ServingOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:SWITCHBOARD_DATA:-data}",
            description = "Folder of everything that is kept (SWITCHBOARD_DATA, ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "${env:SWITCHBOARD_BIND:-0.0.0.0}",
            description = "Local address to listen on; 0.0.0.0 for all of IPv4, :: for IPv6 as well"
                    + " (SWITCHBOARD_BIND, ${DEFAULT-VALUE}).")
    private InetAddress bind = InetAddress.getLoopbackAddress();

    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:SWITCHBOARD_DATABASE_URL}",
            description = "An external PostgreSQL, jdbc:postgresql://host/database?user=…&password=…"
                    + " (SWITCHBOARD_DATABASE_URL); the embedded one when absent.")
    private @Nullable String databaseUrl;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            defaultValue = "${env:SWITCHBOARD_CERTIFICATE}",
            description = "Certificate chain for HTTPS in PEM form (SWITCHBOARD_CERTIFICATE).")
    private @Nullable Path certificate;

    @Option(
            names = "--certificate-key",
            paramLabel = "FILE",
            defaultValue = "${env:SWITCHBOARD_CERTIFICATE_KEY}",
            description = "Its private key in PEM form (SWITCHBOARD_CERTIFICATE_KEY).")
    private @Nullable Path certificateKey;

    @Option(
            names = "--dns",
            paramLabel = "ADDRESS[:PORT]",
            defaultValue = "${env:SWITCHBOARD_DNS}",
            description = "Name server that domains are looked up with (SWITCHBOARD_DNS); those of this machine when"
                    + " absent.")
    private @Nullable String nameServer;

    ServerOptions serverOptions() {
        return new ServerOptions(
                data,
                bind,
                ports.httpPort(),
                ports.sipPort(),
                ports.rtpPorts(),
                Optional.ofNullable(databaseUrl).filter(url -> !url.isBlank()),
                certificateFiles(),
                Optional.ofNullable(nameServer).filter(text -> !text.isBlank()).map(NameServerAddress::of),
                false);
    }

    private Optional<ServerOptions.CertificateFiles> certificateFiles() {
        if (certificate == null && certificateKey == null) {
            return Optional.empty();
        }
        if (certificate == null || certificateKey == null) {
            throw new StartFault("HTTPS needs both --certificate and --certificate-key.");
        }
        requireReadable(certificate);
        requireReadable(certificateKey);
        return Optional.of(new ServerOptions.CertificateFiles(certificate, certificateKey));
    }

    private static void requireReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new StartFault("The file " + file + " cannot be read. Check its name and its permissions.");
        }
    }
}
