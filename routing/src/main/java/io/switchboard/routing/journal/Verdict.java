package io.switchboard.routing.journal;

import io.switchboard.directory.history.Outcome;

/**
 * What became of a call, as the history says it.
 *
 * @param outcome the kind
 * @param sentence one plain sentence of reason
 */
public record Verdict(Outcome outcome, String sentence) {}
