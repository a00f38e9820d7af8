package io.switchboard.sip.message;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The comparison of URIs by RFC 3261 section 19.1.4 and of telephone numbers by RFC 3966 section 4. */
final class UriComparison {
    /** Parameters that make URIs differ where only one of the two has them. */
    private static final Set<String> NEVER_IGNORED = Set.of("user", "ttl", "method", "maddr", "transport");

    private UriComparison() {}

    static boolean same(SipUri one, SipUri other) {
        if (!one.scheme().equals(other.scheme())) {
            return false;
        }
        if (one.isSip()) {
            return sameEscaped(one.rawUser(), other.rawUser())
                    && sameEscaped(one.rawPassword(), other.rawPassword())
                    && one.host().equals(other.host())
                    && one.port().equals(other.port())
                    && sameParameters(one.parameters(), other.parameters())
                    && sameHeaders(one.headers(), other.headers());
        }
        if (one.isTel()) {
            return digits(one).equals(digits(other)) && sameTelParameters(one.parameters(), other.parameters());
        }
        return one.equals(other);
    }

    private static boolean sameParameters(Parameters ones, Parameters others) {
        return sameOrIgnored(ones, others) && sameOrIgnored(others, ones);
    }

    private static boolean sameOrIgnored(Parameters ones, Parameters others) {
        for (Parameter one : ones.view()) {
            Parameter other = others.find(one.name());
            if (other == null) {
                if (NEVER_IGNORED.contains(Characters.lower(one.name()))) {
                    return false;
                }
            } else if (!sameIgnoringCase(one.rawValue(), other.rawValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameHeaders(Parameters ones, Parameters others) {
        return ones.view().size() == others.view().size() && allIn(ones, others) && allIn(others, ones);
    }

    private static boolean sameTelParameters(Parameters ones, Parameters others) {
        return ones.view().size() == others.view().size() && allIn(ones, others) && allIn(others, ones);
    }

    private static boolean allIn(Parameters ones, Parameters others) {
        for (Parameter one : ones.view()) {
            Parameter other = others.find(one.name());
            if (other == null || !sameIgnoringCase(one.rawValue(), other.rawValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameIgnoringCase(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equalsIgnoreCase(other);
    }

    private static String digits(SipUri tel) {
        StringBuilder digits = new StringBuilder();
        String number = tel.rawUser();
        for (int i = 0; number != null && i < number.length(); i++) {
            if ("-.()".indexOf(number.charAt(i)) < 0) {
                digits.append((char) Characters.lower(number.charAt(i)));
            }
        }
        return digits.toString();
    }

    /** Case-sensitive; an escape equals the character it stands for unless that one is reserved (RFC 2396 2.2). */
    private static boolean sameEscaped(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.equals(other) || normal(one).equals(normal(other));
    }

    private static String normal(String escaped) {
        StringBuilder normal = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                int octet = Characters.hexadecimal(escaped.charAt(i + 1)) << 4
                        | Characters.hexadecimal(escaped.charAt(i + 2));
                i += 2;
                if (Characters.is(octet, Characters.USER) && ";/?:@&=+$,".indexOf(octet) < 0) {
                    normal.append((char) octet);
                } else {
                    normal.append('%')
                            .append(Characters.lower(Integer.toHexString(256 + octet))
                                    .substring(1));
                }
            } else {
                normal.append(c);
            }
        }
        return normal.toString();
    }
}
