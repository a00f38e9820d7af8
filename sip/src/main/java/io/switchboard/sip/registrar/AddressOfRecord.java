package io.switchboard.sip.registrar;

/**
 * The public name under which a phone registers (RFC 3261 10.1): user part and domain, compared as the registrar made them (domain in
 * lower case, no port, no parameters).
 */
public record AddressOfRecord(String user, String domain) {

    @Override
    public String toString() {
        return "sip:" + user + "@" + domain;
    }
}
