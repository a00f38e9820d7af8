package io.switchboard.calls.transfer;

import io.switchboard.calls.Side;
import io.switchboard.media.AudioClip;
import java.util.Objects;
import java.util.Optional;

/**
 * What one party of a call may do with keys. Only the keys of this party's leg are listened to (specification question
 * Q2); those of the other party pass through untouched.
 *
 * @param party whose keys
 * @param codes which codes it has
 * @param targets says whom a transfer reaches
 * @param musicOnHold what the other party hears while it waits; silence where absent
 */
public record PartyFeatures(Side party, FeatureCodes codes, TransferTargets targets, Optional<AudioClip> musicOnHold) {
    /** Rejects a side that is no party. */
    public PartyFeatures {
        if (party != Side.CALLER && party != Side.CALLEE) {
            throw new IllegalArgumentException("No party of a call: " + party);
        }
        Objects.requireNonNull(codes, "codes is null");
        Objects.requireNonNull(targets, "targets is null");
        Objects.requireNonNull(musicOnHold, "musicOnHold is null");
    }
}
