package io.switchboard.directory.featurecode;

import java.util.Optional;

/**
 * The feature codes of an account; a feature without a code is off.
 *
 * @param attendedTransfer transfers after talking to the new party
 * @param unattendedTransfer transfers at once
 * @param recordOnDemand starts and stops a recording
 * @param version grows with every change; 0 until they were first changed
 */
public record FeatureCodes(
        Optional<String> attendedTransfer,
        Optional<String> unattendedTransfer,
        Optional<String> recordOnDemand,
        long version) {

    /** Every feature is off, as in a new account. */
    public static final FeatureCodes NONE = new FeatureCodes(Optional.empty(), Optional.empty(), Optional.empty(), 0);
}
