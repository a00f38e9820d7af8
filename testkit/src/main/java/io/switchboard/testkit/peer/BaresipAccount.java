package io.switchboard.testkit.peer;

import io.switchboard.sip.message.Host;
import java.net.InetSocketAddress;
import java.util.Locale;

/**
 * What a baresip phone registers as.
 *
 * @param username user part of its address and user name of its authentication
 * @param password password of its authentication
 * @param domain domain of its address
 * @param server where it sends all its requests
 * @param transport {@code udp} or {@code tcp}
 * @param codecs names as baresip writes them, such as {@code pcmu}; the order is the preference
 * @param answersByItself whether it answers every call at once
 */
public record BaresipAccount(
        String username,
        String password,
        String domain,
        InetSocketAddress server,
        String transport,
        String codecs,
        boolean answersByItself) {

    /** The same phone that answers every call at once. */
    public BaresipAccount answering() {
        return new BaresipAccount(username, password, domain, server, transport, codecs, true);
    }

    /** The same phone with these codecs. */
    public BaresipAccount speaking(String otherCodecs) {
        return new BaresipAccount(username, password, domain, server, transport, otherCodecs, answersByItself);
    }

    /** The same phone that sends its requests there. */
    public BaresipAccount sendingTo(InetSocketAddress otherServer) {
        return new BaresipAccount(username, password, domain, otherServer, transport, codecs, answersByItself);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "<sip:%s@%s;transport=%s>;auth_user=%s;auth_pass=%s;outbound=\"sip:%s:%d;transport=%s\";regint=600;audio_codecs=%s;answermode=%s",
                username,
                domain,
                transport,
                username,
                password,
                Host.of(server.getAddress()),
                server.getPort(),
                transport,
                codecs,
                answersByItself ? "auto" : "manual");
    }
}
