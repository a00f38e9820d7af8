package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.resolver.AddressFamilies;
import io.switchboard.sip.resolver.Resolver;
import io.switchboard.sip.resolver.Target;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.Transport;
import java.util.List;
import java.util.Optional;

/** Turns a next hop into a flow. Its listeners are called on the loop, at once where nothing has to be waited for. */
final class NextHops {

    private final UserAgentCore core;
    private final Resolver resolver;

    NextHops(UserAgentCore core, Resolver resolver) {
        this.core = core;
        this.resolver = resolver;
    }

    void find(NextHop nextHop, Transport.OpenListener listener) {
        switch (nextHop) {
            case NextHop.OnFlow onFlow -> {
                Optional<Flow> usable = core.transport().usable(onFlow.flow());
                if (usable.isPresent()) {
                    listener.opened(usable.get());
                } else {
                    listener.failed("the connection of " + onFlow.flow() + " is gone");
                }
            }
            case NextHop.Registered registered -> {
                Optional<Flow> usable = core.transport().usable(registered.flow());
                if (usable.isPresent()) {
                    listener.opened(usable.get());
                } else {
                    resolve(registered.contact(), AddressFamilies.AS_FOUND, listener);
                }
            }
            case NextHop.Address address ->
                open(List.of(new Target(address.protocol(), address.address())), 0, listener);
            case NextHop.Resolve resolve -> resolve(resolve.uri(), resolve.families(), listener);
        }
    }

    private void resolve(SipUri uri, AddressFamilies families, Transport.OpenListener listener) {
        resolver.resolve(uri)
                .whenComplete((targets, fault) -> core.run(() -> {
                    if (fault == null) {
                        tryAll(families.of(targets), listener);
                    } else {
                        Throwable reason = fault.getCause() == null ? fault : fault.getCause();
                        listener.failed(String.valueOf(reason.getMessage()));
                    }
                }));
    }

    private void tryAll(List<Target> targets, Transport.OpenListener listener) {
        if (targets.isEmpty()) {
            listener.failed("no address of the wanted kind of network was found");
        } else {
            open(targets, 0, listener);
        }
    }

    private void open(List<Target> targets, int index, Transport.OpenListener listener) {
        Target target = targets.get(index);
        core.transport().open(target.protocol(), target.address(), new Transport.OpenListener() {
            @Override
            public void opened(Flow flow) {
                core.run(() -> listener.opened(flow));
            }

            @Override
            public void failed(String why) {
                core.run(() -> {
                    if (index + 1 < targets.size()) {
                        open(targets, index + 1, listener);
                    } else {
                        listener.failed(why);
                    }
                });
            }
        });
    }
}
