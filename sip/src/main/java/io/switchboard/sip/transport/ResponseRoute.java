package io.switchboard.sip.transport;

import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.Via;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where a response goes (RFC 3261 18.2.2, RFC 3581 section 4). Pure. */
public final class ResponseRoute {

    private ResponseRoute() {}

    /**
     * The flow for the responses to a request.
     *
     * <p>Connections answer on themselves. Datagrams go back to the source address; to the source port where the request asks for it
     * ({@code rport}) or where the host it names is not where it came from, because then a NAT has changed the port as well; else to the
     * port it names.
     *
     * @param via the topmost Via as the peer wrote it
     * @param source the flow the request came on
     */
    public static Flow of(Via via, Flow source) {
        if (source.protocol().isReliable() || via.asksForResponsePort() || isTranslated(via, source)) {
            return source;
        }
        int port = via.port().orElse(source.protocol().defaultPort());
        if (port == source.remote().getPort() || port == 0) {
            return source;
        }
        return Flow.between(
                source.protocol(),
                source.local(),
                new InetSocketAddress(source.remote().getAddress(), port));
    }

    /**
     * Where a response goes when the connection the request came on is gone: the address it came from, at the port its Via names.
     */
    public static InetSocketAddress afterConnectionLoss(Via via, Flow source) {
        int port = via.port().orElse(source.protocol().defaultPort());
        return new InetSocketAddress(source.remote().getAddress(), port);
    }

    /** Whether responses must carry the topmost Via otherwise than the peer wrote it. */
    public static boolean needsMark(Via via, Flow source) {
        return via.asksForResponsePort() || isTranslated(via, source);
    }

    /** The topmost Via as responses must carry it: with {@code received} and, where asked for, the {@code rport} value. */
    public static Via marked(Via via, Flow source) {
        boolean asked = via.asksForResponsePort();
        Via marked = via;
        if (asked || isTranslated(via, source)) {
            marked = marked.withReceived(Host.of(source.remote().getAddress()));
        }
        if (asked) {
            marked = marked.withResponsePort(source.remote().getPort());
        }
        return marked;
    }

    private static boolean isTranslated(Via via, Flow source) {
        InetAddress remote = source.remote().getAddress();
        return via.host().isName() || !via.host().address().map(remote::equals).orElse(false);
    }
}
