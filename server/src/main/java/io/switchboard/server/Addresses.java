package io.switchboard.server;

import io.switchboard.directory.setting.ServerSettings;
import io.switchboard.server.sipaccount.PhoneConnection;
import io.switchboard.sip.message.Host;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
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
        return URI.create(scheme + "://" + localHost() + ":" + webPort);
    }

    /** Where people elsewhere open the pages: by the public address once there is one. */
    public URI publicPage() {
        if (options.demo()) {
            return page();
        }
        return settings()
                .publicAddress()
                .map(address -> URI.create(page().getScheme() + "://" + Host.of(address) + ":" + webPort))
                .orElseGet(this::page);
    }

    /** Where phones on this machine register over UDP. */
    public InetSocketAddress udp() {
        return local(foundation.join().telephony().udp());
    }

    /** Where phones on this machine register over TCP. */
    public InetSocketAddress tcp() {
        return local(foundation.join().telephony().tcp());
    }

    /** Where phones on this machine register over UDP with IPv6, where that is another address. */
    public Optional<InetSocketAddress> udpIpv6() {
        return foundation.join().telephony().udpIpv6();
    }

    /** Where phones on this machine register over TCP with IPv6, where that is another address. */
    public Optional<InetSocketAddress> tcpIpv6() {
        return foundation.join().telephony().tcpIpv6();
    }

    /** Where phones in a browser on this machine connect. */
    public URI webSocket() {
        return webSocket(localHost());
    }

    /** The domain of the SIP accounts as people type it: an IPv6 address in brackets. */
    public String domain() {
        return Telephony.domain(options, settings()).toString();
    }

    /** Where phones connect, for people who set them up: by the public address once there is one. */
    PhoneConnection.Place phones() {
        Telephony telephony = foundation.join().telephony();
        Host host = publicHost();
        return new PhoneConnection.Place(
                host.toString(),
                domain(),
                telephony.udp().getPort(),
                telephony.tcp().getPort(),
                webSocket(host).toString());
    }

    private Host publicHost() {
        return options.demo()
                ? localHost()
                : settings().publicAddress().map(Host::of).orElse(localHost());
    }

    private ServerSettings settings() {
        return foundation.join().directory().settings().get();
    }

    private URI webSocket(Host host) {
        String scheme = options.certificate().isPresent() ? "wss" : "ws";
        return URI.create(scheme + "://" + host + ":" + webPort + "/sip");
    }

    private InetSocketAddress local(InetSocketAddress bound) {
        return bound.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(localHost().text(), bound.getPort())
                : bound;
    }

    private Host localHost() {
        return PhoneAddresses.onThisMachine(options.bind());
    }
}
