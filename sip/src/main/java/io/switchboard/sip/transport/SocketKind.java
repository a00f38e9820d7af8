package io.switchboard.sip.transport;

import io.netty.channel.Channel;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.channels.spi.SelectorProvider;

/** Which sockets of Netty are used. */
enum SocketKind {
    EPOLL,
    NIO;

    static SocketKind best() {
        return Epoll.isAvailable() ? EPOLL : NIO;
    }

    MultiThreadIoEventLoopGroup newGroup(int loops) {
        IoHandlerFactory factory = switch (this) {
            case EPOLL -> EpollIoHandler.newFactory();
            case NIO -> NioIoHandler.newFactory();
        };
        return new MultiThreadIoEventLoopGroup(loops, new DefaultThreadFactory("sip", true), factory);
    }

    Channel newDatagramChannel(InetAddress local) {
        return switch (this) {
            case EPOLL -> new EpollDatagramChannel(family(local));
            case NIO -> new NioDatagramChannel(family(local));
        };
    }

    ServerChannel newServerChannel(InetAddress local) {
        return switch (this) {
            case EPOLL -> new EpollServerSocketChannel(family(local));
            case NIO -> new NioServerSocketChannel(SelectorProvider.provider(), family(local));
        };
    }

    Channel newStreamChannel(InetAddress remote) {
        return switch (this) {
            case EPOLL -> new EpollSocketChannel(family(remote));
            case NIO -> new NioSocketChannel(SelectorProvider.provider(), family(remote));
        };
    }

    private static SocketProtocolFamily family(InetAddress address) {
        return address instanceof Inet6Address ? SocketProtocolFamily.INET6 : SocketProtocolFamily.INET;
    }
}
