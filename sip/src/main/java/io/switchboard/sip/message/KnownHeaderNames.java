package io.switchboard.sip.message;

import org.jspecify.annotations.Nullable;

/**
 * The registry of header names in their usual letters, with compact forms, found without making strings: an open hash
 * table over the lower-case letters.
 */
final class KnownHeaderNames {
    private static final int SIZE = 512;
    private static final @Nullable Entry[] TABLE = new @Nullable Entry[SIZE];

    private record Entry(String key, int hash, HeaderName name) {}

    static {
        String[] names = {
            "Via:v",
            "From:f",
            "To:t",
            "Call-ID:i",
            "Contact:m",
            "CSeq",
            "Max-Forwards",
            "Content-Length:l",
            "Content-Type:c",
            "Route",
            "Record-Route",
            "Expires",
            "Min-Expires",
            "Authorization",
            "WWW-Authenticate",
            "Proxy-Authorization",
            "Proxy-Authenticate",
            "Authentication-Info",
            "Proxy-Authentication-Info",
            "Allow",
            "Supported:k",
            "Require",
            "Proxy-Require",
            "Unsupported",
            "User-Agent",
            "Server",
            "Subject:s",
            "Date",
            "Organization",
            "Priority",
            "Reason",
            "Warning",
            "Retry-After",
            "Timestamp",
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Alert-Info",
            "Call-Info",
            "Error-Info",
            "Content-Disposition",
            "Content-Encoding:e",
            "Content-Language",
            "In-Reply-To",
            "MIME-Version",
            "Reply-To",
            "P-Asserted-Identity",
            "P-Preferred-Identity",
            "Remote-Party-ID",
            "Privacy",
            "Session-Expires:x",
            "Min-SE",
            "Event:o",
            "Allow-Events:u",
            "Subscription-State",
            "Refer-To:r",
            "Referred-By:b",
            "Refer-Sub",
            "Replaces",
            "Join",
            "RAck",
            "RSeq",
            "Path",
            "Service-Route",
            "Diversion",
            "History-Info",
            "Accept-Contact:a",
            "Reject-Contact:j",
            "Request-Disposition:d",
            "Identity:y",
            "SIP-ETag",
            "SIP-If-Match",
            "Flow-Timer",
            "Geolocation",
            "P-Charging-Vector",
            "P-Access-Network-Info",
            "P-Called-Party-ID",
            "User-to-User",
            "Session-ID",
            "Info-Package",
            "Recv-Info",
            "Target-Dialog",
            "Resource-Priority",
            "Max-Breadth",
            "Feature-Caps",
            "Security-Client",
            "Security-Server",
            "Security-Verify",
            "Answer-Mode"
        };
        for (String each : names) {
            int colon = each.indexOf(':');
            HeaderName name = HeaderName.known(
                    colon < 0 ? each : each.substring(0, colon), colon < 0 ? null : each.substring(colon + 1));
            put(name.text(), name);
            if (name.compact() != null) {
                put(name.compact(), name);
            }
        }
    }

    private KnownHeaderNames() {}

    private static void put(String key, HeaderName name) {
        int hash = HeaderName.hash(key);
        int slot = slot(hash);
        while (TABLE[slot] != null) {
            slot = (slot + 1) & (SIZE - 1);
        }
        TABLE[slot] = new Entry(Characters.lower(key), hash, name);
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 9 ^ hash >>> 18) & (SIZE - 1);
    }

    static @Nullable HeaderName find(String text) {
        int hash = HeaderName.hash(text);
        int slot = slot(hash);
        for (Entry entry = TABLE[slot]; entry != null; entry = TABLE[slot]) {
            if (entry.hash == hash && entry.key.equalsIgnoreCase(text)) {
                return entry.name;
            }
            slot = (slot + 1) & (SIZE - 1);
        }
        return null;
    }

    static @Nullable HeaderName find(byte[] octets, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + Characters.lower(octets[i]);
        }
        int slot = slot(hash);
        for (Entry entry = TABLE[slot]; entry != null; entry = TABLE[slot]) {
            if (entry.hash == hash && sameLower(entry.key, octets, from, to)) {
                return entry.name;
            }
            slot = (slot + 1) & (SIZE - 1);
        }
        return null;
    }

    private static boolean sameLower(String lower, byte[] octets, int from, int to) {
        if (lower.length() != to - from) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) != Characters.lower(octets[from + i])) {
                return false;
            }
        }
        return true;
    }
}
