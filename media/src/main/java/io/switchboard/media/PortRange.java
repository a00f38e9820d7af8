package io.switchboard.media;

/**
 * The UDP ports that may be used: RTP on an even one, RTCP on the odd one after it (RFC 3550 section 11).
 *
 * @param first lowest port, 0 together with {@code last} for any free ports
 * @param last highest port, inclusive
 */
public record PortRange(int first, int last) {

    /** The range documented for operators and for far ends that filter by port. */
    public static final PortRange STANDARD = new PortRange(16384, 32767);

    /** Whatever the operating system has free. */
    public static final PortRange ANY = new PortRange(0, 0);

    public PortRange {
        boolean any = first == 0 && last == 0;
        if (!any && (first < 1 || last > 65535 || pairs(first, last) < 1)) {
            throw new IllegalArgumentException("port range " + first + "-" + last + " has no even port with its odd");
        }
    }

    /** Whether the operating system chooses. */
    public boolean isAny() {
        return last == 0;
    }

    /** How many RTP and RTCP pairs fit; meaningless for {@link #ANY}. */
    public int pairs() {
        return pairs(first, last);
    }

    private static int pairs(int first, int last) {
        int lowestEven = first + (first & 1);
        return Math.max(0, (last - lowestEven + 1) / 2);
    }
}
