package io.switchboard.delivery.file;

import io.switchboard.directory.deliverymethod.MailDestination;
import java.util.Optional;

/** Finds where a file goes; the server gives it the directory's answer. Blocking; asked when a file is handed over. */
@FunctionalInterface
public interface Destinations {

    /** The place as of now; empty when there is nobody to send to. */
    Optional<MailDestination> of(CallFile file);
}
