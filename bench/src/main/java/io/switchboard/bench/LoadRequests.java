package io.switchboard.bench;

/** The requests that the load sends. */
final class LoadRequests {

    private static final String SESSION = """
            v=0\r
            o=- 1 1 IN IP4 127.0.0.1\r
            s=-\r
            c=IN IP4 127.0.0.1\r
            t=0 0\r
            m=audio 9000 RTP/AVP 0 101\r
            a=rtpmap:0 PCMU/8000\r
            a=rtpmap:101 telephone-event/8000\r
            """;

    private final String domain;
    private final String here;

    LoadRequests(String domain, String here) {
        this.domain = domain;
        this.here = here;
    }

    String registrar() {
        return "sip:" + domain;
    }

    String called(LoadAccount callee) {
        return "sip:" + callee.internalNumber() + "@" + domain;
    }

    String register(LoadAccount account, String id, int sequence, String authorization) {
        String address = "<sip:" + account.username() + "@" + domain + ">";
        return head("REGISTER", registrar(), id + "r" + sequence, address, address, id, sequence)
                + "Contact: <sip:" + account.username() + "@" + here + ">\r\n"
                + "Expires: 600\r\n"
                + line("Authorization", authorization)
                + "Content-Length: 0\r\n\r\n";
    }

    String invite(LoadAccount caller, LoadAccount callee, String id, int sequence, String authorization) {
        String to = called(callee);
        return head("INVITE", to, id + "i" + sequence, from(caller), "<" + to + ">", id, sequence)
                + "Contact: <sip:" + caller.username() + "@" + here + ">\r\n"
                + line("Authorization", authorization)
                + "Content-Type: application/sdp\r\n"
                + "Content-Length: " + SESSION.length() + "\r\n\r\n" + SESSION;
    }

    /** The ACK to a refusal, in the transaction of its INVITE. */
    String acknowledgeRefusal(LoadAccount caller, LoadAccount callee, LoadMessage refusal, String id, int sequence) {
        return head("ACK", called(callee), id + "i" + sequence, from(caller), refusal.header("To"), id, sequence)
                + "Content-Length: 0\r\n\r\n";
    }

    /** A request within the dialog that this answer made. */
    String within(String method, LoadAccount caller, String remoteTarget, String to, String id, int sequence) {
        return head(method, remoteTarget, id + method + sequence, from(caller), to, id, sequence)
                + "Content-Length: 0\r\n\r\n";
    }

    /** An answer to a request of the server. */
    String answer(LoadMessage request, String statusLine, boolean withSession) {
        String to = request.lines("To").stripTrailing();
        String tagged = to.contains(";tag=") ? to : to + ";tag=callee";
        return "SIP/2.0 " + statusLine + "\r\n" + request.lines("Via") + request.lines("From") + tagged + "\r\n"
                + request.lines("Call-ID") + request.lines("CSeq") + "Contact: <sip:callee@" + here + ">\r\n"
                + (withSession
                        ? "Content-Type: application/sdp\r\nContent-Length: " + SESSION.length() + "\r\n\r\n" + SESSION
                        : "Content-Length: 0\r\n\r\n");
    }

    private String from(LoadAccount caller) {
        return "<sip:" + caller.username() + "@" + domain + ">";
    }

    private String head(String method, String uri, String branch, String from, String to, String id, int sequence) {
        return method + " " + uri + " SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP " + here + ";branch=z9hG4bK" + branch + ";rport\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: " + from + ";tag=" + id + "\r\n"
                + "To: " + to + "\r\n"
                + "Call-ID: " + id + "@load\r\n"
                + "CSeq: " + sequence + " " + method + "\r\n";
    }

    private static String line(String name, String value) {
        return value.isEmpty() ? "" : name + ": " + value + "\r\n";
    }
}
