package io.switchboard.calls.dial;

import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The codecs that a party may use, the preferred one first. Telephone events (RFC 4733) are one of them: where they are
 * missing, no digits are heard.
 *
 * @param inOrder every codec at most once
 */
public record AllowedCodecs(List<AudioCodec> inOrder) {
    /** No restriction: whatever the parties have in common, in the order of whoever offers. */
    public static final AllowedCodecs ANY = new AllowedCodecs(Arrays.asList(AudioCodec.values()));

    /** Those that can be decoded here, as recording and playing need it, with digits; no order of our own. */
    public static final AllowedCodecs DECODABLE = new AllowedCodecs(Arrays.stream(AudioCodec.values())
            .filter(codec -> codec.hasPcm() || !codec.isAudio())
            .toList());

    /** Copies the codecs; rejects one that is named twice. */
    public AllowedCodecs {
        inOrder = List.copyOf(inOrder);
        if (inOrder.stream().distinct().count() != inOrder.size()) {
            throw new IllegalArgumentException("A codec is named twice: " + inOrder);
        }
    }

    /** What both allow, in the order of this one. */
    public AllowedCodecs and(AllowedCodecs other) {
        return new AllowedCodecs(
                inOrder.stream().filter(other.inOrder::contains).toList());
    }

    /** Whether the codec may be used. */
    public boolean allows(AudioCodec codec) {
        return inOrder.contains(codec);
    }

    /**
     * Of these formats the allowed ones: in the order of this list, events last; {@link #ANY} and {@link #DECODABLE},
     * which have no order, leave them as they are.
     */
    public List<PayloadFormat> of(List<PayloadFormat> formats) {
        if (hasNoOrder()) {
            return formats.stream().filter(format -> allows(format.codec())).toList();
        }
        List<PayloadFormat> ordered = new ArrayList<>();
        for (AudioCodec codec : inOrder) {
            if (codec.isAudio()) {
                formats.stream().filter(format -> format.codec() == codec).forEach(ordered::add);
            }
        }
        if (allows(AudioCodec.TELEPHONE_EVENT)) {
            formats.stream().filter(format -> !format.codec().isAudio()).forEach(ordered::add);
        }
        return List.copyOf(ordered);
    }

    /** Whether the sound of a party that offers these formats is possible at all. */
    public boolean allowsSound(List<PayloadFormat> formats) {
        return formats.stream().anyMatch(format -> format.codec().isAudio() && allows(format.codec()));
    }

    /** The allowed codecs of sound for people, such as {@code G722, PCMU}. */
    public String sound() {
        return inOrder.stream()
                .filter(AudioCodec::isAudio)
                .map(AudioCodec::encodingName)
                .collect(Collectors.joining(", "));
    }

    private boolean hasNoOrder() {
        return inOrder.equals(ANY.inOrder) || inOrder.equals(DECODABLE.inOrder);
    }
}
