package io.switchboard.server.settings;

import io.switchboard.server.problem.FieldError;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.SipParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The host name or address that phones and carriers reach the server at. */
public final class PublicAddress {
    private static final Pattern LABELS = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*",
            Pattern.CASE_INSENSITIVE);

    private PublicAddress() {}

    /** What is wrong with the address; empty when it may be used. Nothing is looked up. */
    public static Optional<FieldError> check(String field, String address) {
        boolean name = LABELS.matcher(address).matches();
        boolean six = address.contains(":") && isIpv6(address);
        if (name || six) {
            return Optional.empty();
        }
        return Optional.of(new FieldError(
                field,
                address.isEmpty() ? "required" : "format",
                "Give a host name or an address without scheme and port, such as pbx.example.com or 203.0.113.7."));
    }

    private static boolean isIpv6(String address) {
        try {
            return !address.startsWith("[") && Host.of(address).isIpv6();
        } catch (SipParseException malformed) {
            return false;
        }
    }
}
