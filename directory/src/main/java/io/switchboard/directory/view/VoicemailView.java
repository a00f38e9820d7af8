package io.switchboard.directory.view;

import java.util.Optional;
import java.util.UUID;

/**
 * How a contact method takes messages.
 *
 * @param audio id of the audio file that greets callers; empty for the built-in greeting
 * @param destination where messages go; without addresses for a contact method that never takes any
 */
public record VoicemailView(Optional<UUID> audio, VoicemailDestination destination) {}
