package io.switchboard.directory.email;

import com.google.common.net.InternetDomainName;
import io.switchboard.directory.problem.InvalidFields;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** Domain names as the DNS carries them and as people write them. */
final class DomainNames {

    static final String PREFIX = "_switchboard-verify.";

    private static final int LONGEST = 253 - PREFIX.length();
    private static final Pattern A_LABELS =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private DomainNames() {}

    /** A domain that somebody typed, in A-labels; refuses what cannot be anybody's own. */
    static String checked(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw refused("required", "The domain is missing. Write it like example.com.");
        }
        String plain = text.startsWith("@") ? text.substring(1) : text;
        String ascii = ascii(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
        if (ascii.length() > LONGEST || !A_LABELS.matcher(ascii).matches()) {
            throw refused(
                    "domain",
                    "\"" + shown(text) + "\" is not a domain. Write what stands after the @ of your addresses, like"
                            + " example.com.");
        }
        if (isPublicSuffix(ascii)) {
            throw refused(
                    "publicSuffix",
                    "Under \"" + people(ascii) + "\" many organisations have their domains, so it cannot be verified as"
                            + " yours. Enter your own domain, like example." + people(ascii) + ".");
        }
        return ascii;
    }

    /** A domain in A-labels and lower case; unchanged but for the case where it is none. */
    static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return domain.toLowerCase(Locale.ROOT);
        }
    }

    /** A domain as people write it. */
    static String people(String ascii) {
        return IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED);
    }

    private static boolean isPublicSuffix(String ascii) {
        return InternetDomainName.from(ascii).isPublicSuffix()
                || InternetDomainName.from(people(ascii)).isPublicSuffix();
    }

    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 80 ? clean : clean.substring(0, 80) + "…";
    }

    private static InvalidFields refused(String rule, String message) {
        return InvalidFields.of("name", rule, message);
    }
}
