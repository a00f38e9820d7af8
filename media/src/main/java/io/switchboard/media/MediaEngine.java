package io.switchboard.media;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves and makes sound: a fixed number of media loops, each one platform thread with a selector and a 20 ms clock. May
 * be used from any thread.
 */
public final class MediaEngine implements AutoCloseable {

    /** RFC 3550 section 6.2 recommends five seconds at least between reports. */
    private static final Duration REPORT_INTERVAL = Duration.ofSeconds(5);

    private final MediaSettings settings;
    private final PortAllocator allocator;
    private final List<MediaLoop> loops;

    private MediaEngine(MediaSettings settings, InstantSource time, Duration reportInterval) {
        SecureRandom random = new SecureRandom();
        this.settings = settings;
        this.allocator = new PortAllocator(settings.ports(), settings.maximumPorts(), random);
        this.loops = IntStream.range(0, settings.loops())
                .mapToObj(number -> new MediaLoop("media-" + number, allocator, random, time.instant(), reportInterval))
                .toList();
    }

    /** Starts the loops; ports are bound when they are asked for. */
    public static MediaEngine start(MediaSettings settings) {
        return start(settings, InstantSource.system(), REPORT_INTERVAL);
    }

    static MediaEngine start(MediaSettings settings, InstantSource time, Duration reportInterval) {
        MediaEngine engine = new MediaEngine(settings, time, reportInterval);
        engine.loops.forEach(MediaLoop::start);
        return engine;
    }

    /** A group for the ports of one call, on the loop that has the fewest. */
    public MediaGroup openGroup() {
        MediaLoop loop =
                loops.stream().min(Comparator.comparingInt(MediaLoop::load)).orElseThrow();
        return new LoopGroup(loop, allocator);
    }

    /** How busy the engine is. */
    public MediaLoad load() {
        return new MediaLoad(allocator.open(), settings.maximumPorts(), allocator.refused());
    }

    /** Closes every port and ends the loops; waits for them. */
    @Override
    public void close() {
        loops.forEach(MediaLoop::close);
    }
}
