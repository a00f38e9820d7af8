package io.switchboard.server.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;

/** Asks one name server one question. */
final class NameServers {

    /** What one server said. */
    sealed interface Reply {

        /** An answer that counts: from the domain's own server, or found by a resolver. */
        record Answered(Message message) implements Reply {

            boolean isNameError() {
                return message.getRcode() == Rcode.NXDOMAIN;
            }
        }

        /** It answered, but not the question. */
        record Refused(String rcode) implements Reply {}

        /** It did not answer. */
        record Silent() implements Reply {}
    }

    private NameServers() {}

    /**
     * Asks over UDP, and over TCP where the answer is long.
     *
     * @param recursive whether the server is to ask others
     */
    static Reply ask(InetSocketAddress server, Name name, int type, boolean recursive, Duration atMost) {
        Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        if (!recursive) {
            query.getHeader().unsetFlag(Flags.RD);
        }
        SimpleResolver resolver = new SimpleResolver(server);
        resolver.setTimeout(atMost);
        try {
            return judged(resolver.send(query));
        } catch (SocketTimeoutException silence) {
            return new Reply.Silent();
        } catch (IOException unreachable) {
            return new Reply.Silent();
        }
    }

    /** A server that only points to others has said nothing about the name (RFC 1034 section 4.3.1). */
    private static Reply judged(Message answer) {
        int rcode = answer.getRcode();
        boolean counts =
                answer.getHeader().getFlag(Flags.AA) || answer.getHeader().getFlag(Flags.RA);
        if (rcode == Rcode.NXDOMAIN || (rcode == Rcode.NOERROR && counts)) {
            return new Reply.Answered(answer);
        }
        return rcode == Rcode.NOERROR ? new Reply.Silent() : new Reply.Refused(Rcode.string(rcode));
    }
}
