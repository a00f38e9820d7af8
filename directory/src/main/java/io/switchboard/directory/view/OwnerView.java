package io.switchboard.directory.view;

import io.switchboard.directory.schedule.TimeSchedule;
import io.switchboard.directory.user.ExternalCalls;
import java.util.Optional;
import java.util.UUID;

/**
 * The user whom a contact method belongs to; the user's settings and permissions apply to it.
 *
 * @param name the full name
 * @param active whether the user may call and be called at all
 * @param externalCalls where the user's contact methods may call outside
 * @param timeSchedule when the user can be called; empty for always
 */
public record OwnerView(
        UUID id, String name, boolean active, ExternalCalls externalCalls, Optional<TimeSchedule> timeSchedule) {}
