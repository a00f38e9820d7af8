package io.switchboard.directory.sipforwarding;

/** Which of the addresses of a name are used (specification section 4.7). */
public enum NetworkProtocol {
    IPV4_ONLY,
    IPV6_ONLY,
    /** Both, in the order that DNS gives them. */
    DUAL_STACK,
    /** Both, IPv4 first. */
    IPV4_PREFERRED,
    /** Both, IPv6 first. */
    IPV6_PREFERRED
}
