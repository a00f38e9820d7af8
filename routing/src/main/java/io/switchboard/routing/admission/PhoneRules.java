package io.switchboard.routing.admission;

import io.switchboard.directory.sipaccount.SipTransport;
import io.switchboard.directory.view.SipAccountMatch;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.transport.TransportProtocol;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a phone that knows the password of a SIP account must keep to beside it (specification section 4.5): its owner is
 * active, it comes from an allowed address, by an allowed transport. Refusals are remembered by the monitor.
 */
public final class PhoneRules {

    private final Function<String, Optional<SipAccountMatch>> sipAccounts;
    private final RegistrationMonitor monitor;

    /**
     * Rules for these SIP accounts.
     *
     * @param sipAccounts by username; must be quick
     */
    public PhoneRules(Function<String, Optional<SipAccountMatch>> sipAccounts, RegistrationMonitor monitor) {
        this.sipAccounts = sipAccounts;
        this.monitor = monitor;
    }

    /** Why a phone that proved this username is refused, a sentence; empty when it may go on. */
    public Optional<String> refusal(String username, Flow source) {
        Optional<SipAccountView> sipAccount = sipAccounts.apply(username).map(SipAccountMatch::sipAccount);
        if (sipAccount.isEmpty()) {
            return Optional.of("This SIP account does not exist any more.");
        }
        Optional<String> reason = brokenRule(sipAccount.get(), source);
        reason.ifPresent(sentence -> monitor.refused(sipAccount.get().id(), source, sentence));
        return reason;
    }

    /** A phone registered. */
    public void registered(String username, Flow source) {
        sipAccounts
                .apply(username)
                .ifPresent(match -> monitor.admitted(match.sipAccount().id(), source));
    }

    /** A phone gave a wrong password. */
    public void wrongPassword(String username, Flow source) {
        sipAccounts
                .apply(username)
                .ifPresent(match -> monitor.refused(match.sipAccount().id(), source, "The password is wrong."));
    }

    private static Optional<String> brokenRule(SipAccountView sipAccount, Flow source) {
        if (!sipAccount.owner().active()) {
            return Optional.of(sipAccount.ownerName() + " is not active.");
        }
        if (!sipAccount.allows(source.remote().getAddress())) {
            return Optional.of("The address " + source.remote().getAddress().getHostAddress()
                    + " is not among the allowed addresses of this SIP account.");
        }
        if (!sipAccount.advanced().transports().contains(transport(source.protocol()))) {
            return Optional.of("The transport " + transport(source.protocol())
                    + " is switched off for this SIP account; it may use "
                    + sipAccount.advanced().transports().stream()
                            .map(SipTransport::word)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return Optional.empty();
    }

    /** The web server may be reached through a proxy that ends TLS, so both WebSocket transports count as one. */
    private static SipTransport transport(TransportProtocol protocol) {
        return switch (protocol) {
            case UDP -> SipTransport.UDP;
            case TCP -> SipTransport.TCP;
            case TLS -> SipTransport.TLS;
            case WS, WSS -> SipTransport.WSS;
        };
    }
}
