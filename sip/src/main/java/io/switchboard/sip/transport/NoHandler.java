package io.switchboard.sip.transport;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Holds the place of a channel's handler until the channel is ready for it. */
@ChannelHandler.Sharable
final class NoHandler extends ChannelInboundHandlerAdapter {}
