package io.switchboard.server;

import io.switchboard.directory.setting.ServerSettings;
import io.switchboard.server.sipaccount.PhoneConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Where people and phones reach this server. Safe for use by many threads once the server has started. */
public final class Addresses {
    private final ServerOptions options;
    private final CompletableFuture<Foundation> foundation;
    private volatile int webPort;

    Addresses(ServerOptions options, CompletableFuture<Foundation> foundation) {
        this.options = options;
        this.foundation = foundation;
    }

    void webPort(int port) {
        webPort = port;
    }

    /** Where people on this machine open the pages. */
    public URI page() {
        String scheme = options.certificate().isPresent() ? "https" : "http";
        return URI.create(scheme + "://" + inUri(localHost()) + ":" + webPort);
    }

    /** Where phones on this machine register over UDP. */
    public InetSocketAddress udp() {
        return local(foundation.join().telephony().udp());
    }

    /** Where phones on this machine register over TCP. */
    public InetSocketAddress tcp() {
        return local(foundation.join().telephony().tcp());
    }

    /** Where phones in a browser on this machine connect. */
    public URI webSocket() {
        return webSocket(localHost());
    }

    /** The domain of the SIP accounts. */
    public String domain() {
        return Telephony.domain(options, settings());
    }

    /** Where phones connect, for people who set them up: by the public address once there is one. */
    PhoneConnection.Place phones() {
        Telephony telephony = foundation.join().telephony();
        String host = options.demo() ? localHost() : settings().publicAddress().orElse(localHost());
        return new PhoneConnection.Place(
                host,
                domain(),
                telephony.udp().getPort(),
                telephony.tcp().getPort(),
                webSocket(host).toString());
    }

    private ServerSettings settings() {
        return foundation.join().directory().settings().get();
    }

    private URI webSocket(String host) {
        String scheme = options.certificate().isPresent() ? "wss" : "ws";
        return URI.create(scheme + "://" + inUri(host) + ":" + webPort + "/sip");
    }

    private InetSocketAddress local(InetSocketAddress bound) {
        return bound.getAddress().isAnyLocalAddress() ? new InetSocketAddress(localHost(), bound.getPort()) : bound;
    }

    private String localHost() {
        InetAddress bind = options.bind();
        return bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress().getHostAddress() : bind.getHostAddress();
    }

    private static String inUri(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
