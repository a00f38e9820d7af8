package io.switchboard.directory.pstnroute;

import io.switchboard.directory.number.NumberRules;
import java.util.Optional;

/** What is odd about a destination that has the form of a phone number. It may be right: numbering plans change. */
final class DestinationWarning {

    private DestinationWarning() {}

    static Optional<String> of(String destination, boolean ownNumber) {
        if (ownNumber) {
            return Optional.of(destination
                    + " is one of your own numbers: calls would come back to this phone system. Forward to the number of"
                    + " the phone that shall ring.");
        }
        if (!NumberRules.plausible(destination)) {
            return Optional.of("No country has a number like " + destination
                    + " in the numbering plan known here. Check its digits; calls to it are tried all the same.");
        }
        return Optional.empty();
    }
}
