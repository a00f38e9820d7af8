package io.switchboard.server;

import io.switchboard.media.PortRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One demonstration for all tests of a run; tests make what they need beside what is there. */
public final class RunningDemo implements ParameterResolver {
    private static final String KEY = "demonstration";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningDemo.class))
                .computeIfAbsent(KEY, key -> Started.now(), Started.class);
        return new Api(started.server.addresses().page(), started.token());
    }

    static ServerOptions options(Path folder, boolean demo) {
        return new ServerOptions(
                folder,
                InetAddress.getLoopbackAddress(),
                0,
                0,
                PortRange.ANY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                demo);
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Started(Path folder, SwitchboardServer server) implements AutoCloseable {
        static Started now() {
            try {
                Path folder = Files.createTempDirectory("switchboard-demo");
                return new Started(folder, SwitchboardServer.start(options(folder, true), Clock.systemUTC()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        String token() {
            return server.demonstration().contents().orElseThrow().apiToken();
        }

        @Override
        public void close() {
            server.close();
            delete(folder);
        }
    }
}
