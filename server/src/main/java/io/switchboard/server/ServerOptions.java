package io.switchboard.server;

import io.switchboard.media.PortRange;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server is to run.
 *
 * @param data the folder of everything that is kept
 * @param bind the local address to listen on, for pages and phones; the wildcard address for all
 * @param httpPort port of pages, API and WebSocket; 0 takes a free one
 * @param sipPort port of SIP over UDP and TCP; 0 takes a free one
 * @param rtpPorts ports for sound
 * @param databaseUrl an external PostgreSQL; the embedded one when empty
 * @param certificate the certificate of HTTPS; plain HTTP when empty
 * @param resolver the name server that the DNS is asked through; those of this machine when empty
 * @param demo whether this is a demonstration
 */
public record ServerOptions(
        Path data,
        InetAddress bind,
        int httpPort,
        int sipPort,
        PortRange rtpPorts,
        Optional<String> databaseUrl,
        Optional<CertificateFiles> certificate,
        Optional<InetSocketAddress> resolver,
        boolean demo) {

    /**
     * The files of a certificate, in PEM form.
     *
     * @param chain the certificate and those that vouch for it
     * @param privateKey its private key
     */
    public record CertificateFiles(Path chain, Path privateKey) {}

    /** Leaves the database's password out. */
    @Override
    public String toString() {
        return "ServerOptions[data=" + data + ", bind=" + bind + ", httpPort=" + httpPort + ", sipPort=" + sipPort
                + ", demo=" + demo + "]";
    }
}
