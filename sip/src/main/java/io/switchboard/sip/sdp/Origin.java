package io.switchboard.sip.sdp;

import io.switchboard.sip.message.Host;
import java.util.List;

/**
 * Who made a description, and which version of it this is: the {@code o=} line (RFC 8866 section 5.2).
 *
 * @param username {@code -} where there is none
 * @param sessionId digits that stay the same for the session
 * @param version rises with every change
 * @param address of the maker; need not be reachable
 */
public record Origin(String username, String sessionId, long version, String address) {

    /** An origin of ours. */
    public static Origin of(long sessionId, long version, Host address) {
        return new Origin("-", Long.toString(sessionId), version, address.text());
    }

    /** The same session, changed. */
    public Origin nextVersion() {
        return new Origin(username, sessionId, version + 1, address);
    }

    static Origin read(String value) {
        List<String> words = Words.of(value);
        int size = words.size();
        if (size < 5) {
            throw new SdpParseException("origin too short");
        }
        // Some phones put spaces into the user name, so the other five are counted from the end.
        int first = Math.max(size - 6, 0);
        String username = String.join(" ", words.subList(0, first + 1));
        return new Origin(username, words.get(size - 5), version(words.get(size - 4)), words.getLast());
    }

    /** Some phones write numbers of more than 63 bits: the lower digits still tell versions apart. */
    private static long version(String text) {
        long version = 0;
        for (int i = Math.max(text.length() - 18, 0); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            version = version * 10 + c - '0';
        }
        return version;
    }

    /** The value of the line. */
    @Override
    public String toString() {
        return username + " " + sessionId + " " + version + " IN " + (address.indexOf(':') >= 0 ? "IP6 " : "IP4 ")
                + address;
    }
}
