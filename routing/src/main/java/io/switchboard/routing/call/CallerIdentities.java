package io.switchboard.routing.call;

import io.switchboard.calls.dial.CallerIdentity;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.routing.decision.PresentedCaller;
import io.switchboard.routing.decision.TrunkChoice;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.Host;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipUri;

/** Writes the caller's identity as the next hop wants it. */
final class CallerIdentities {

    private final String domain;

    CallerIdentities(String domain) {
        this.domain = domain;
    }

    /** Towards a phone of our own. */
    CallerIdentity shownInside(PresentedCaller caller) {
        return caller.number()
                .map(number -> new CallerIdentity(caller.name(), number, domain, false, false))
                .orElseGet(() -> new CallerIdentity(caller.name(), "anonymous", "anonymous.invalid", true, false));
    }

    /** Towards a carrier: the number in the carrier's format, asserted where the carrier reads that. */
    CallerIdentity towards(Trunk trunk, PresentedCaller shown) {
        boolean asserted = trunk.callerIdHeader() == Trunk.CallerIdHeader.P_ASSERTED_IDENTITY;
        return new CallerIdentity(shown.name(), number(trunk, shown), host(trunk), false, asserted);
    }

    /** Headers that carry the identity beside From and P-Asserted-Identity, and the number forwarded from. */
    SipHeaders headersTowards(TrunkChoice choice) {
        SipHeaders identity = identityTowards(choice.trunk(), choice.shown());
        return choice.diverted()
                .map(number -> identity.with(HeaderFields.DIVERSION, diverted(choice.trunk(), number)))
                .orElse(identity);
    }

    /** RFC 5806: the reason is unconditional, as the number itself always forwards. */
    private NameAddress diverted(Trunk trunk, String number) {
        return NameAddress.of("", SipUri.sip(format(trunk, number), Host.of(host(trunk))))
                .withParameter("reason", "unconditional");
    }

    private SipHeaders identityTowards(Trunk trunk, PresentedCaller shown) {
        return switch (trunk.callerIdHeader()) {
            case FROM, P_ASSERTED_IDENTITY -> SipHeaders.EMPTY;
            case REMOTE_PARTY_ID -> {
                SipUri uri = SipUri.sip(number(trunk, shown), Host.of(host(trunk)));
                NameAddress party = NameAddress.of(shown.name().orElse(""), uri)
                        .withParameter("party", "calling")
                        .withParameter("screen", "yes")
                        .withParameter("privacy", "off");
                yield SipHeaders.EMPTY.with(HeaderFields.REMOTE_PARTY_ID, party);
            }
        };
    }

    /** A number as this carrier writes numbers. */
    static String format(Trunk trunk, String digits) {
        return switch (trunk.numberFormat()) {
            case E164 -> digits;
            case E164_PLUS -> "+" + digits;
        };
    }

    private static String number(Trunk trunk, PresentedCaller shown) {
        return shown.number().map(digits -> format(trunk, digits)).orElse("anonymous");
    }

    /** A carrier that knows us by a user name expects its own domain beside it. */
    private String host(Trunk trunk) {
        return trunk.username().isPresent() ? trunk.host() : domain;
    }
}
