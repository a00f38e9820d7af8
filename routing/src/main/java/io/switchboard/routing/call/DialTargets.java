package io.switchboard.routing.call;

import io.switchboard.calls.dial.Destination;
import io.switchboard.calls.dial.DialTarget;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.sipforwarding.NetworkProtocol;
import io.switchboard.directory.sipforwarding.SipDestination;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.trunk.TrunkCredentials;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.SipForwardingView;
import io.switchboard.directory.view.TrunkView;
import io.switchboard.routing.decision.PresentedCaller;
import io.switchboard.routing.decision.TrunkChoice;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.resolver.AddressFamilies;
import io.switchboard.sip.useragent.ClientCredentials;
import io.switchboard.sip.useragent.NextHop;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes contact methods and numbers as the targets that calls dial. */
final class DialTargets {

    private final RegisteredPhones phones;
    private final CallerIdentities identities;
    private final Function<TrunkView, Optional<TrunkCredentials>> trunkCredentials;
    private final Function<SipForwardingView, Optional<ClientCredentials>> forwardingCredentials;

    DialTargets(
            RegisteredPhones phones,
            CallerIdentities identities,
            Function<TrunkView, Optional<TrunkCredentials>> trunkCredentials,
            Function<SipForwardingView, Optional<ClientCredentials>> forwardingCredentials) {
        this.phones = phones;
        this.identities = identities;
        this.trunkCredentials = trunkCredentials;
        this.forwardingCredentials = forwardingCredentials;
    }

    /** Every phone that is registered now. */
    DialTarget phones(SipAccountView sipAccount, PresentedCaller caller) {
        return DialTarget.phone(sipAccount.ownerName(), phones.of(sipAccount), identities.shownInside(caller));
    }

    /** The address of a SIP forwarding. */
    DialTarget address(SipForwardingView forwarding, PresentedCaller caller) {
        SipDestination to = forwarding.destination();
        SipUri uri = SipUri.sip(to.username(), Host.of(to.domain()));
        SipUri withPort = to.port().map(uri::withPort).orElse(uri);
        Destination destination = new Destination(
                withPort,
                new NextHop.Resolve(withPort, families(to.networkProtocol())),
                forwardingCredentials.apply(forwarding),
                SipHeaders.EMPTY);
        return DialTarget.phone(
                forwarding.ownerName(),
                List.of(to.followRedirects() ? destination.followingRedirections() : destination),
                identities.shownInside(caller));
    }

    /** A public number by a trunk. */
    DialTarget number(AccountId account, String number, TrunkChoice choice) {
        Trunk trunk = choice.trunk();
        SipUri uri = requestUri(trunk, CallerIdentities.format(trunk, number));
        Destination destination = new Destination(
                uri,
                new NextHop.Resolve(uri),
                trunkCredentials
                        .apply(new TrunkView(account, trunk))
                        .map(known -> new ClientCredentials(known.username(), known.password())),
                identities.headersTowards(choice));
        return DialTarget.carrier(
                number + " through " + trunk.name(), destination, identities.towards(trunk, choice.shown()));
    }

    private static SipUri requestUri(Trunk trunk, String number) {
        SipUri uri = SipUri.sip(number, Host.of(trunk.host()));
        SipUri withPort = trunk.port().map(uri::withPort).orElse(uri);
        return switch (trunk.transport()) {
            case UDP -> withPort;
            case TCP -> withPort.withParameter("transport", "tcp");
        };
    }

    private static AddressFamilies families(NetworkProtocol protocol) {
        return switch (protocol) {
            case IPV4_ONLY -> AddressFamilies.IPV4_ONLY;
            case IPV6_ONLY -> AddressFamilies.IPV6_ONLY;
            case DUAL_STACK -> AddressFamilies.AS_FOUND;
            case IPV4_PREFERRED -> AddressFamilies.IPV4_FIRST;
            case IPV6_PREFERRED -> AddressFamilies.IPV6_FIRST;
        };
    }
}
