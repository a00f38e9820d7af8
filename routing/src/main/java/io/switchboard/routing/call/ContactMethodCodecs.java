package io.switchboard.routing.call;

import io.switchboard.calls.dial.AllowedCodecs;
import io.switchboard.directory.sipaccount.Codec;
import io.switchboard.directory.view.AppLineView;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.PstnRouteView;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.SipForwardingView;
import io.switchboard.media.AudioCodec;
import java.util.List;
import java.util.Optional;

/** The codecs that the settings of a contact method allow. */
final class ContactMethodCodecs {

    private ContactMethodCodecs() {}

    /** Those of a SIP account in its order; no restriction for the other kinds. */
    static AllowedCodecs of(ContactMethodView contactMethod) {
        return switch (contactMethod) {
            case SipAccountView sipAccount -> of(sipAccount.advanced().codecs());
            case AppLineView _, PstnRouteView _, SipForwardingView _ -> AllowedCodecs.ANY;
        };
    }

    private static AllowedCodecs of(List<Codec> codecs) {
        return new AllowedCodecs(
                codecs.stream().flatMap(codec -> known(codec).stream()).toList());
    }

    /** Codecs that cannot be carried yet are never offered. */
    private static Optional<AudioCodec> known(Codec codec) {
        return switch (codec) {
            case OPUS -> Optional.of(AudioCodec.OPUS);
            case G722 -> Optional.of(AudioCodec.G722);
            case PCMU -> Optional.of(AudioCodec.PCMU);
            case PCMA -> Optional.of(AudioCodec.PCMA);
            case TELEPHONE_EVENT -> Optional.of(AudioCodec.TELEPHONE_EVENT);
            case G729, GSM -> Optional.empty();
        };
    }
}
