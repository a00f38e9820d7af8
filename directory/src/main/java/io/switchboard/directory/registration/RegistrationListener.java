package io.switchboard.directory.registration;

import java.util.UUID;

/** Hears when a SIP account gets its first binding or loses its last. */
@FunctionalInterface
public interface RegistrationListener {

    /** Called on the thread that writes registrations, after the commit. Must not block. */
    void registrationChanged(UUID sipAccountId, boolean registered);
}
