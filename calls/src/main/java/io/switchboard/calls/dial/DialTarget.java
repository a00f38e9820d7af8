package io.switchboard.calls.dial;

import io.switchboard.media.AudioClip;
import io.switchboard.media.PayloadFormat;
import io.switchboard.sip.message.NameAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom to ring: one contact method with all the places where it can be reached. All destinations ring together; the
 * first that answers wins.
 *
 * @param label what call history and live calls call it
 * @param destinations where; empty when the target is not reachable at all, which counts as
 *     {@link UnavailableReason#OFFLINE}
 * @param presented who the callee is told is calling
 * @param to display name and address for the To header; absent for the request URI
 * @param carrier the legs go through a carrier: its failures count as {@link io.switchboard.calls.Side#CARRIER}
 * @param codecs what the callee may use, in its order; a caller that shares none of them makes the target
 *     {@link LegResult#INCOMPATIBLE}, and nothing is sent
 * @param acceptance how the callee is asked to take the call after its answer; absent where the answer is enough
 * @param announcement what is played to the callee after its answer, before both parties are joined (specification
 *     question Q8); the caller hears ringing meanwhile
 */
public record DialTarget(
        String label,
        List<Destination> destinations,
        CallerIdentity presented,
        Optional<NameAddress> to,
        boolean carrier,
        AllowedCodecs codecs,
        Optional<AcceptPrompt> acceptance,
        Optional<AudioClip> announcement) {
    /** Copies the destinations. */
    public DialTarget {
        Objects.requireNonNull(label, "label is null");
        destinations = List.copyOf(destinations);
        Objects.requireNonNull(presented, "presented is null");
        Objects.requireNonNull(to, "to is null");
        Objects.requireNonNull(codecs, "codecs is null");
        Objects.requireNonNull(acceptance, "acceptance is null");
        Objects.requireNonNull(announcement, "announcement is null");
    }

    /** A phone of our own. */
    public static DialTarget phone(String label, List<Destination> destinations, CallerIdentity presented) {
        return plain(label, destinations, presented, false);
    }

    /** A number reached through a carrier. */
    public static DialTarget carrier(String label, Destination destination, CallerIdentity presented) {
        return plain(label, List.of(destination), presented, true);
    }

    private static DialTarget plain(
            String label, List<Destination> destinations, CallerIdentity presented, boolean carrier) {
        return new DialTarget(
                label,
                destinations,
                presented,
                Optional.empty(),
                carrier,
                AllowedCodecs.ANY,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * What the callee may use with a party that takes these formats: codecs that can be played to it where it has to hear
     * something from us and the party has one.
     */
    public AllowedCodecs codecsFor(List<PayloadFormat> formats) {
        AllowedCodecs playable = codecs.and(AllowedCodecs.DECODABLE);
        boolean hearsUs = acceptance.isPresent() || announcement.isPresent();
        return hearsUs && playable.allowsSound(formats) ? playable : codecs;
    }

    /** The same target, restricted to these codecs. */
    public DialTarget withCodecs(AllowedCodecs allowed) {
        return new DialTarget(label, destinations, presented, to, carrier, allowed, acceptance, announcement);
    }

    /** The same target, asked to take the call with a key. */
    public DialTarget accepting(AcceptPrompt prompt) {
        return new DialTarget(label, destinations, presented, to, carrier, codecs, Optional.of(prompt), announcement);
    }

    /** The same target, which hears this clip before it is joined with the caller. */
    public DialTarget announcing(AudioClip clip) {
        return new DialTarget(label, destinations, presented, to, carrier, codecs, acceptance, Optional.of(clip));
    }
}
