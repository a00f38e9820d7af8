package io.switchboard.sip.message;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A URI as SIP carries it: {@code sip:}, {@code sips:} (RFC 3261 section 19.1), {@code tel:} (RFC 3966), or any other
 * scheme, which is kept as text. Immutable. {@link #equals} compares the parts as they are written; {@link #sameAs}
 * compares as RFC 3261 section 19.1.4 says.
 */
public final class SipUri {
    private final String scheme;
    /** User, subscriber number, or all that follows an unknown scheme; in escaped form. */
    private final @Nullable String user;

    private final @Nullable String password;
    private final @Nullable Host host;
    private final int port;
    private final Parameters parameters;
    private final Parameters headers;

    SipUri(
            String scheme,
            @Nullable String user,
            @Nullable String password,
            @Nullable Host host,
            int port,
            Parameters parameters,
            Parameters headers) {
        this.scheme = scheme;
        this.user = user;
        this.password = password;
        this.host = host;
        this.port = port;
        this.parameters = parameters;
        this.headers = headers;
    }

    /** Reads a URI; throws {@link SipParseException} if the text is none. */
    public static SipUri parse(String text) {
        return UriReader.read(text, 0, text.length(), "");
    }

    /** {@code sip:host}. */
    public static SipUri sip(Host host) {
        return new SipUri("sip", null, null, host, -1, Parameters.NONE, Parameters.NONE);
    }

    /** {@code sip:user@host}; the user is given without escapes. */
    public static SipUri sip(String user, Host host) {
        return sip(host).withUser(user);
    }

    /** {@code tel:number}; global numbers begin with a plus sign. */
    public static SipUri tel(String number) {
        return parse("tel:" + number);
    }

    /** The scheme in lower case. */
    public String scheme() {
        return scheme;
    }

    /** Whether the scheme is {@code sip} or {@code sips}; only then there is a host. */
    public boolean isSip() {
        return host != null;
    }

    /** Whether the scheme is {@code sips}. */
    public boolean isSecure() {
        return scheme.equals("sips");
    }

    /** Whether the scheme is {@code tel}. */
    public boolean isTel() {
        return scheme.equals("tel");
    }

    /**
     * The user part without escapes; of a {@code tel} URI the number as written, with its visual separators. Empty for
     * other schemes.
     */
    public Optional<String> user() {
        return user == null || !(isSip() || isTel()) ? Optional.empty() : Optional.of(Characters.unescape(user));
    }

    /** The password, without escapes. RFC 3261 recommends against it; it must not be logged. */
    public Optional<String> password() {
        return Optional.ofNullable(password).map(Characters::unescape);
    }

    /** The host; there for {@code sip} and {@code sips}, never for other schemes. */
    public Optional<Host> host() {
        return Optional.ofNullable(host);
    }

    /** The port, if one is written. */
    public OptionalInt port() {
        return port < 0 ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /** The parameters, without escapes. */
    public Parameters parameters() {
        return parameters;
    }

    /** The headers a request made from this URI would get (RFC 3261 section 19.1.1), without escapes. */
    public Parameters headers() {
        return headers;
    }

    /** The {@code transport} parameter in lower case, if there is one. */
    public Optional<String> transport() {
        return parameters.value("transport").map(value -> value.toLowerCase(Locale.ROOT));
    }

    /** Whether the {@code lr} parameter marks the element as a loose router (RFC 3261 section 19.1.1). */
    public boolean isLooseRouter() {
        return parameters.has("lr");
    }

    /** With this user, given without escapes. */
    public SipUri withUser(String newUser) {
        requireSip();
        if (newUser.isEmpty()) {
            throw new IllegalHeaderValueException("the user of a URI must not be empty");
        }
        StringBuilder escaped = new StringBuilder(newUser.length() + 8);
        Characters.appendEscaped(escaped, newUser, Characters.USER);
        return new SipUri(scheme, escaped.toString(), password, host, port, parameters, headers);
    }

    /** Without user and password. */
    public SipUri withoutUser() {
        requireSip();
        return new SipUri(scheme, null, null, host, port, parameters, headers);
    }

    /** With this host. */
    public SipUri withHost(Host newHost) {
        requireSip();
        return new SipUri(scheme, user, password, newHost, port, parameters, headers);
    }

    /** With this port, 0 to 65535. */
    public SipUri withPort(int newPort) {
        requireSip();
        if (newPort < 0 || newPort > 65_535) {
            throw new IllegalHeaderValueException("a port is a number from 0 to 65535");
        }
        return new SipUri(scheme, user, password, host, newPort, parameters, headers);
    }

    /** Without a port. */
    public SipUri withoutPort() {
        return new SipUri(scheme, user, password, host, -1, parameters, headers);
    }

    /** With this parameter. */
    public SipUri withParameter(String name, String value) {
        return withParameters(parameters.with(name, value));
    }

    /** With this parameter that has no value. */
    public SipUri withParameter(String name) {
        return withParameters(parameters.withFlag(name));
    }

    /** With these parameters in place of the present ones. */
    public SipUri withParameters(Parameters newParameters) {
        return new SipUri(scheme, user, password, host, port, newParameters, headers);
    }

    /** Without that parameter. */
    public SipUri withoutParameter(String name) {
        return withParameters(parameters.without(name));
    }

    /** With this header, which a request made from the URI shall get. */
    public SipUri withHeader(String name, String value) {
        requireSip();
        return new SipUri(scheme, user, password, host, port, parameters, headers.with(name, value));
    }

    /** Without headers, as a Request-URI must be. */
    public SipUri withoutHeaders() {
        return headers.isEmpty() ? this : new SipUri(scheme, user, password, host, port, parameters, Parameters.NONE);
    }

    private void requireSip() {
        if (host == null) {
            throw new IllegalHeaderValueException("only sip and sips URIs have that part");
        }
    }

    /**
     * Whether both name the same resource by RFC 3261 section 19.1.4 (and RFC 3966 section 4 for numbers). Not
     * transitive, therefore not {@link #equals}.
     */
    public boolean sameAs(SipUri other) {
        return UriComparison.same(this, other);
    }

    @Nullable
    String rawUser() {
        return user;
    }

    @Nullable
    String rawPassword() {
        return password;
    }

    void append(StringBuilder out) {
        out.append(scheme).append(':');
        if (host == null) {
            out.append(user);
        } else {
            if (user != null) {
                out.append(user);
                if (password != null) {
                    out.append(':').append(password);
                }
                out.append('@');
            }
            host.append(out);
            if (port >= 0) {
                out.append(':').append(port);
            }
        }
        for (Parameter parameter : parameters.view()) {
            appendPart(out, ';', parameter, Characters.URI_PARAMETER);
        }
        char separator = '?';
        for (Parameter header : headers.view()) {
            appendPart(out, separator, header, Characters.URI_HEADER);
            separator = '&';
        }
    }

    private static void appendPart(StringBuilder out, char separator, Parameter part, int characterClass) {
        out.append(separator);
        Characters.appendEscaped(out, part.name(), characterClass);
        String value = part.rawValue();
        if (value != null) {
            out.append('=');
            if (!value.isEmpty()) {
                Characters.appendEscaped(out, value, characterClass);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SipUri that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The URI as it stands in a message. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(48);
        append(out);
        return out.toString();
    }
}
