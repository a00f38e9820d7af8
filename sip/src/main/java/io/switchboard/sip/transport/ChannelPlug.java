package io.switchboard.sip.transport;

import io.switchboard.sip.message.ParseOutcome;
import io.switchboard.sip.message.ParserLimits;
import io.switchboard.sip.message.SipParser;

/** Takes the connections of other servers into the connection table. */
final class ChannelPlug implements ConnectionPlug {

    private final SipParser parser;
    private final ConnectionTable table;
    private final TransportUser user;
    private final TransportCounters counters;

    ChannelPlug(ParserLimits limits, ConnectionTable table, TransportUser user, TransportCounters counters) {
        this.parser = new SipParser(limits);
        this.table = table;
        this.user = user;
        this.counters = counters;
    }

    @Override
    public PluggedConnection plug(MessageChannel channel) {
        if (!table.reserve(channel.remote().getAddress())) {
            counters.refusedConnections.increment();
            throw new ConnectionRefusedException("the limit of connections is reached");
        }
        Plugged plugged = new Plugged(
                channel, new Flow(channel.protocol(), channel.local(), channel.remote(), table.nextNumber()));
        table.add(plugged);
        return plugged;
    }

    private final class Plugged implements Connection, PluggedConnection {

        private final MessageChannel channel;
        private final Flow flow;

        private Plugged(MessageChannel channel, Flow flow) {
            this.channel = channel;
            this.flow = flow;
        }

        @Override
        public Flow flow() {
            return flow;
        }

        @Override
        public void received(byte[] frame) {
            switch (parser.parseOwned(frame)) {
                case ParseOutcome.Parsed parsed -> {
                    counters.received.increment();
                    user.received(parsed.message(), flow);
                }
                case ParseOutcome.Rejected rejected -> {
                    counters.malformed.increment();
                    rejected.answer().ifPresent(answer -> user.unreadable(answer, flow));
                }
                case ParseOutcome.KeepAlive _ -> counters.keepAlives.increment();
            }
        }

        @Override
        public void send(byte[] message, Transport.FailureListener failure) {
            counters.sent.increment();
            channel.send(message);
        }

        @Override
        public void close() {
            channel.close();
        }

        @Override
        public void closed() {
            if (table.remove(this)) {
                user.closed(flow);
            }
        }
    }
}
