package io.switchboard.routing.call;

import io.switchboard.calls.dial.Destination;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.routing.location.DirectoryLocations;
import java.util.List;

/** The phones of a SIP account as destinations, each reached the way it registered. */
final class RegisteredPhones {

    private final DirectoryLocations locations;

    RegisteredPhones(DirectoryLocations locations) {
        this.locations = locations;
    }

    List<Destination> of(SipAccountView sipAccount) {
        return locations.now(sipAccount).stream()
                .map(binding -> Destination.of(binding.contact(), binding.nextHop()))
                .toList();
    }
}
