package io.switchboard.media;

/**
 * How a {@link MediaEngine} runs.
 *
 * @param loops number of media loops, each a platform thread with its own selector and 20 ms clock
 * @param ports the UDP ports to use
 * @param maximumPorts how many {@link MediaPort}s may be open at once, whatever the range holds
 */
public record MediaSettings(int loops, PortRange ports, int maximumPorts) {

    public MediaSettings {
        if (loops < 1 || loops > 64) {
            throw new IllegalArgumentException("loops " + loops);
        }
        if (maximumPorts < 1) {
            throw new IllegalArgumentException("maximum ports " + maximumPorts);
        }
    }

    /** One loop for every two processors, at least one, on the standard ports. */
    public static MediaSettings standard() {
        int loops = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 16);
        return new MediaSettings(loops, PortRange.STANDARD, PortRange.STANDARD.pairs());
    }

    public MediaSettings withPorts(PortRange changed) {
        return new MediaSettings(loops, changed, maximumPorts);
    }

    public MediaSettings withLoops(int changed) {
        return new MediaSettings(changed, ports, maximumPorts);
    }

    public MediaSettings withMaximumPorts(int changed) {
        return new MediaSettings(loops, ports, changed);
    }
}
