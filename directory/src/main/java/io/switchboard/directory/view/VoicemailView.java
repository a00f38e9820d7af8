package io.switchboard.directory.view;

import java.util.Optional;
import java.util.UUID;

/**
 * How a contact method takes messages.
 *
 * @param audio id of the audio file that greets callers; empty for the built-in greeting
 */
public record VoicemailView(Optional<UUID> audio, VoicemailDestination destination) {}
