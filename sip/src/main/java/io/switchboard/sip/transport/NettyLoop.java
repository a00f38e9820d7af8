package io.switchboard.sip.transport;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A Netty event loop as a signalling loop. */
final class NettyLoop implements SignallingLoop {

    private final EventLoop loop;

    NettyLoop(EventLoop loop) {
        this.loop = loop;
    }

    EventLoop eventLoop() {
        return loop;
    }

    @Override
    public void execute(Runnable task) {
        loop.execute(task);
    }

    @Override
    public boolean isCurrent() {
        return loop.inEventLoop();
    }

    @Override
    public ScheduledTask schedule(long milliseconds, Runnable task) {
        ScheduledFuture<?> future = loop.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }
}
