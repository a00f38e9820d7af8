package io.switchboard.server;

import io.switchboard.server.permission.SecurityRules;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running web server: pages, API, live events and SIP over WebSocket on one port. */
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts listening.
     *
     * @param parts what controllers and filters work with
     * @throws StartFault when the port is taken
     */
    static WebServer start(ServerOptions options, ApplicationContextInitializer<GenericApplicationContext> parts) {
        // The log is set up by its own file alone; a second system on top of it costs half a second.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SpringApplication application =
                new SpringApplication(WebConfiguration.class, ApiControllers.class, SecurityRules.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(properties(options));
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.setAddCommandLineProperties(false);
        application.addInitializers(parts);
        try {
            return new WebServer(application.run());
        } catch (PortInUseException taken) {
            throw new StartFault(
                    "Port " + options.httpPort() + " for pages is taken by another program. Stop that one, or choose"
                            + " another port with --http-port.",
                    taken);
        }
    }

    /** The port it listens on. */
    int port() {
        org.springframework.boot.web.server.WebServer server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("the web server has been closed");
        }
        return server.getPort();
    }

    /** Lets running requests end for a few seconds, then stops listening. */
    @Override
    public void close() {
        context.close();
    }

    private static Map<String, Object> properties(ServerOptions options) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", address(options.bind()));
        properties.put("server.port", options.httpPort());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("spring.servlet.multipart.max-file-size", "15MB");
        properties.put("spring.servlet.multipart.max-request-size", "15MB");
        properties.put("server.max-http-request-header-size", "16KB");
        properties.put("server.compression.enabled", true);
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("server.tomcat.keep-alive-timeout", "30s");
        properties.put("server.tomcat.max-connections", 4_000);
        properties.put("server.tomcat.max-swallow-size", "32MB");
        options.certificate().ifPresent(files -> {
            properties.put("server.ssl.certificate", "file:" + files.chain().toAbsolutePath());
            properties.put(
                    "server.ssl.certificate-private-key",
                    "file:" + files.privateKey().toAbsolutePath());
        });
        return properties;
    }

    private static String address(InetAddress bind) {
        return bind.getHostAddress();
    }
}
