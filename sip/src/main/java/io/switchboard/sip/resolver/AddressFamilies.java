package io.switchboard.sip.resolver;

import java.net.Inet4Address;
import java.util.Comparator;
import java.util.List;

/** Which of the addresses that were found are tried, and in what order. */
public enum AddressFamilies {
    /** All of them, in the order they were found. */
    AS_FOUND,
    /** IPv4 alone. */
    IPV4_ONLY,
    /** IPv6 alone. */
    IPV6_ONLY,
    /** IPv4 before IPv6. */
    IPV4_FIRST,
    /** IPv6 before IPv4. */
    IPV6_FIRST;

    private static final Comparator<Target> IPV4_BEFORE = Comparator.comparing(target -> !isIpv4(target));

    /** The targets to try; within one family their order stays. */
    public List<Target> of(List<Target> found) {
        return switch (this) {
            case AS_FOUND -> found;
            case IPV4_ONLY -> found.stream().filter(AddressFamilies::isIpv4).toList();
            case IPV6_ONLY -> found.stream().filter(target -> !isIpv4(target)).toList();
            case IPV4_FIRST -> found.stream().sorted(IPV4_BEFORE).toList();
            case IPV6_FIRST -> found.stream().sorted(IPV4_BEFORE.reversed()).toList();
        };
    }

    private static boolean isIpv4(Target target) {
        return target.address().getAddress() instanceof Inet4Address;
    }
}
