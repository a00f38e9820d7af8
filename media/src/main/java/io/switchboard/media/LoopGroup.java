package io.switchboard.media;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A group whose ports live on one loop. */
final class LoopGroup implements MediaGroup {

    private final MediaLoop loop;
    private final PortAllocator allocator;
    private final Set<LoopPort> ports = ConcurrentHashMap.newKeySet();
    private final Set<GroupRecording> recordings = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    LoopGroup(MediaLoop loop, PortAllocator allocator) {
        this.loop = loop;
        this.allocator = allocator;
    }

    @Override
    public PortOutcome openPort(InetAddress bind) {
        if (closed) {
            return new PortOutcome.NoFreePort("the group is closed");
        }
        Optional<PortPair> sockets = allocator.open(bind);
        if (sockets.isEmpty()) {
            return new PortOutcome.NoFreePort("no free pair of ports on " + bind.getHostAddress());
        }
        LoopPort port = new LoopPort(this, loop, sockets.get());
        ports.add(port);
        loop.submit(port::open);
        if (closed) {
            port.close();
        }
        return new PortOutcome.Opened(port);
    }

    @Override
    public MixedRecording record(Path spool) {
        GroupRecording recording = new GroupRecording(this, loop, spool);
        recordings.add(recording);
        recording.begin();
        if (closed) {
            loop.submit(() -> recording.stopNow(new RecordingEnd.Reason.PortClosed()));
        }
        return recording;
    }

    @Override
    public void close() {
        closed = true;
        for (GroupRecording recording : List.copyOf(recordings)) {
            loop.submit(() -> recording.stopNow(new RecordingEnd.Reason.PortClosed()));
        }
        List.copyOf(ports).forEach(LoopPort::close);
    }

    void forget(GroupRecording recording) {
        recordings.remove(recording);
    }

    void forget(LoopPort port) {
        ports.remove(port);
    }
}
