package io.switchboard.routing.decision;

import io.switchboard.directory.contactmethod.RecordingSettings;
import io.switchboard.directory.view.AppLineView;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.OutboundView;
import io.switchboard.directory.view.PstnRouteView;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.SipForwardingView;
import java.util.Optional;

/**
 * A contact method that people call with and are recorded on: an app line or a SIP account.
 *
 * @param contactMethod which one
 * @param outbound what it may call and as whom
 * @param recording which of its calls are recorded
 */
public record CallingLine(ContactMethodView contactMethod, OutboundView outbound, RecordingSettings recording) {

    /** The contact method as one that calls; empty for those that can only be called. */
    public static Optional<CallingLine> of(ContactMethodView contactMethod) {
        return switch (contactMethod) {
            case AppLineView app -> Optional.of(new CallingLine(app, app.outbound(), app.recording()));
            case SipAccountView sip -> Optional.of(new CallingLine(sip, sip.outbound(), sip.recording()));
            case PstnRouteView _, SipForwardingView _ -> Optional.empty();
        };
    }

    /** Whose line it is. */
    public String ownerName() {
        return contactMethod.ownerName();
    }

    /** What it is, for people: {@code Ana Silva's SIP account}. */
    String readable() {
        return ownerName() + "'s "
                + switch (contactMethod) {
                    case AppLineView _ -> "app line";
                    case SipAccountView _ -> "SIP account";
                    case PstnRouteView _ -> "PSTN route";
                    case SipForwardingView _ -> "SIP forwarding";
                };
    }

    /** Who is called inside the account is told this: internal caller ID, else the user's name with what can be called back. */
    PresentedCaller presentedInside() {
        Optional<String> number = outbound.internalCallerId()
                .or(() -> contactMethod.internalNumbers().stream().findFirst())
                .or(() -> contactMethod instanceof SipAccountView sip ? Optional.of(sip.username()) : Optional.empty());
        return new PresentedCaller(Optional.of(ownerName()), number);
    }
}
