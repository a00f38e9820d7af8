package io.switchboard.sip.message;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One hop of a request's path (RFC 3261 section 20.42).
 *
 * @param protocol name and version of the protocol, in practice {@code SIP/2.0}
 * @param transport the transport in upper case, such as {@code UDP}; unknown ones are representable
 * @param host who sent it, as the sender believes
 * @param port the port responses are to go to, if written
 * @param parameters branch, received, rport and others
 */
public record Via(String protocol, String transport, Host host, OptionalInt port, Parameters parameters) {
    /** What the branch of every RFC 3261 client begins with. */
    public static final String BRANCH_COOKIE = "z9hG4bK";

    /** A hop of our own, asking for responses to where the request came from (RFC 3581). */
    public static Via of(String transport, Host host, int port, String branch) {
        return new Via(
                "SIP/2.0",
                transport,
                host,
                OptionalInt.of(port),
                Parameters.of("branch", branch).withFlag("rport"));
    }

    /** Reads one value; throws {@link SipParseException} if the text is none. */
    public static Via parse(String text) {
        TextCursor cursor = new TextCursor(text, "Via");
        Via via = read(cursor);
        cursor.expectEnd();
        return via;
    }

    /** The {@code branch} parameter. */
    public Optional<String> branch() {
        return parameters.value("branch");
    }

    /** Whether the branch is one of an RFC 3261 client and may alone identify the transaction (section 17.2.3). */
    public boolean hasUniqueBranch() {
        Optional<String> branch = branch();
        return branch.isPresent()
                && branch.get().length() > BRANCH_COOKIE.length()
                && branch.get().regionMatches(true, 0, BRANCH_COOKIE, 0, BRANCH_COOKIE.length());
    }

    /** The address the request really came from, as the next hop saw it. */
    public Optional<Host> received() {
        Optional<String> text = parameters.value("received");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Host(text.get()));
        } catch (SipParseException malformed) {
            return Optional.empty();
        }
    }

    /** Whether the sender asks for the response port to be noted (RFC 3581); also true once it was. */
    public boolean asksForResponsePort() {
        return parameters.has("rport");
    }

    /** The port the request really came from, as the next hop saw it (RFC 3581). */
    public OptionalInt responsePort() {
        OptionalLong number = parameters.number("rport");
        return number.isPresent() && number.getAsLong() <= 65_535
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }

    /** With the address the request came from. */
    public Via withReceived(Host source) {
        return withParameters(parameters.with("received", source.text()));
    }

    /** With the port the request came from. */
    public Via withResponsePort(int source) {
        return withParameters(parameters.with("rport", Integer.toString(source)));
    }

    /** With that branch. */
    public Via withBranch(String branch) {
        return withParameters(parameters.with("branch", branch));
    }

    /** With these parameters in place of the present ones. */
    public Via withParameters(Parameters newParameters) {
        return new Via(protocol, transport, host, port, newParameters);
    }

    static Via read(TextCursor cursor) {
        cursor.skipWhitespace();
        String name = cursor.token();
        slash(cursor);
        String version = cursor.token();
        slash(cursor);
        String transport = upper(cursor.token());
        if (!Characters.isWhitespace(cursor.peek())) {
            throw cursor.malformed("expected whitespace");
        }
        cursor.skipWhitespace();
        Host host = host(cursor);
        OptionalInt port = cursor.takeSpaced(':') ? OptionalInt.of((int) cursor.number(65_535)) : OptionalInt.empty();
        Parameters parameters = Parameters.read(cursor);
        String protocol = name.equals("SIP") && version.equals("2.0") ? "SIP/2.0" : name + "/" + version;
        return new Via(protocol, transport, host, port, parameters);
    }

    private static String upper(String transport) {
        return switch (transport) {
            case "UDP", "TCP", "TLS", "WS", "WSS" -> transport;
            default -> transport.toUpperCase(Locale.ROOT);
        };
    }

    private static void slash(TextCursor cursor) {
        if (!cursor.takeSpaced('/')) {
            throw cursor.malformed("expected '/'");
        }
    }

    private static Host host(TextCursor cursor) {
        try {
            if (cursor.peek() == '[') {
                String address = cursor.until("]", "a host") + "]";
                cursor.expect(']');
                return new Host(address);
            }
            return new Host(cursor.take(Characters.HOST, "a host"));
        } catch (SipParseException notAHost) {
            throw cursor.malformed("expected a host");
        }
    }

    void append(StringBuilder out) {
        out.append(protocol).append('/').append(transport).append(' ');
        host.append(out);
        if (port.isPresent()) {
            out.append(':').append(port.getAsInt());
        }
        parameters.append(out);
    }

    /** The value as it stands in a header. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(80);
        append(out);
        return out.toString();
    }
}
