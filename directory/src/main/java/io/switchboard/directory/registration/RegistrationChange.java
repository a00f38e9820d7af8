package io.switchboard.directory.registration;

import java.util.List;

/**
 * What a registration makes of the bindings of one SIP account.
 *
 * @param contacts all bindings that are to exist afterwards
 * @param outcome what the one who asked wants to hear once the change is safe
 */
public record RegistrationChange<R>(List<RegisteredContact> contacts, R outcome) {

    public RegistrationChange {
        contacts = List.copyOf(contacts);
    }
}
