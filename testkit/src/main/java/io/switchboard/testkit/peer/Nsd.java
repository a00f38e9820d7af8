package io.switchboard.testkit.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The authoritative name server NSD of NLnet Labs, with zones of a test. Closing it ends the process. */
public final class Nsd implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("nsd started");
    private static final Duration START = Duration.ofSeconds(20);

    private final Program program;

    private Nsd(Program program) {
        this.program = program;
    }

    /**
     * Starts it and returns when it answers.
     *
     * @param folder an empty folder for its files
     * @param zones the content of each zone file by the zone's name; an empty one makes the server fail for that zone
     */
    public static Nsd start(Path folder, InetSocketAddress listen, Map<String, String> zones) {
        try {
            StringBuilder configuration = new StringBuilder("""
                    server:
                      ip-address: %s@%d
                      username: ""
                      chroot: ""
                      zonesdir: "%s"
                      database: ""
                      pidfile: "%s/nsd.pid"
                      xfrdfile: "%s/xfrd.state"
                      zonelistfile: "%s/zone.list"
                      server-count: 1
                    remote-control:
                      control-enable: no
                    """.formatted(
                            listen.getAddress().getHostAddress(), listen.getPort(), folder, folder, folder, folder));
            for (Map.Entry<String, String> zone : zones.entrySet()) {
                configuration.append(
                        "zone:\n  name: \"%s\"\n  zonefile: \"%s.zone\"\n".formatted(zone.getKey(), zone.getKey()));
                if (!zone.getValue().isEmpty()) {
                    Files.writeString(folder.resolve(zone.getKey() + ".zone"), zone.getValue());
                }
            }
            Path file = Files.writeString(folder.resolve("nsd.conf"), configuration);
            Program program = Program.start(folder, Map.of(), List.of("/usr/sbin/nsd", "-d", "-c", file.toString()));
            program.awaitLine(STARTED, START);
            return new Nsd(program);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
