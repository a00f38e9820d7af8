package io.switchboard.calls.negotiation;

import io.switchboard.media.AudioCodec;
import io.switchboard.media.PayloadFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which formats two parties end with. Pure. The results name one codec first, then the events that go with it. */
public final class CodecChoice {
    private static final int EVENT_CLOCK_OF_PHONES = 8000;
    private static final int FIRST_DYNAMIC = 96;
    private static final int LAST_DYNAMIC = 127;

    private CodecChoice() {}

    /**
     * The answer for a party whose sound is relayed to another who has answered already: the first codec of the other's
     * answer that the party offered, under the party's payload type and with the other's parameters, so that both end with the
     * same codec. Empty when they share none.
     */
    public static Optional<List<PayloadFormat>> between(List<PayloadFormat> offered, List<PayloadFormat> answered) {
        for (PayloadFormat wanted : answered) {
            if (wanted.codec().isAudio()) {
                Optional<PayloadFormat> match = find(offered, wanted);
                if (match.isPresent()) {
                    List<PayloadFormat> chosen = new ArrayList<>();
                    chosen.add(withParameters(match.get(), wanted.formatParameters()));
                    events(wanted.clockRate(), offered, answered).ifPresent(chosen::add);
                    return Optional.of(List.copyOf(chosen));
                }
            }
        }
        return Optional.empty();
    }

    /** The answer for a party we talk to ourselves: its first codec that we can play and record. */
    public static Optional<List<PayloadFormat>> withUs(List<PayloadFormat> offered) {
        for (PayloadFormat format : offered) {
            if (format.codec().hasPcm()) {
                List<PayloadFormat> chosen = new ArrayList<>();
                chosen.add(format);
                events(format.clockRate(), offered, offered).ifPresent(chosen::add);
                return Optional.of(List.copyOf(chosen));
            }
        }
        return Optional.empty();
    }

    /** The same formats with those first that name the encodings of {@code preferred}. */
    public static List<PayloadFormat> preferring(List<PayloadFormat> formats, List<PayloadFormat> preferred) {
        List<PayloadFormat> ordered = new ArrayList<>();
        for (PayloadFormat format : preferred) {
            find(formats, format).ifPresent(ordered::add);
        }
        for (PayloadFormat format : formats) {
            if (!ordered.contains(format)) {
                ordered.add(format);
            }
        }
        return List.copyOf(ordered);
    }

    /**
     * The formats under payload types that may be told to another party: an encoding keeps the number it had there before,
     * since a number keeps its meaning for the life of a session (RFC 3264 section 8.3.2).
     */
    public static List<PayloadFormat> renumbered(List<PayloadFormat> formats, List<PayloadFormat> before) {
        List<PayloadFormat> result = new ArrayList<>();
        for (PayloadFormat format : formats) {
            Optional<PayloadFormat> known = find(before, format);
            if (known.isPresent()) {
                result.add(withNumber(format, known.get().payloadType()));
            } else if (isFree(format.payloadType(), before, result)) {
                result.add(format);
            } else {
                freeNumber(formats, before, result).ifPresent(number -> result.add(withNumber(format, number)));
            }
        }
        return List.copyOf(result);
    }

    /** Both lists, where the second has a say about an encoding that is in both. */
    public static List<PayloadFormat> merged(List<PayloadFormat> before, List<PayloadFormat> now) {
        List<PayloadFormat> result = new ArrayList<>(now);
        for (PayloadFormat format : before) {
            if (find(now, format).isEmpty()) {
                result.add(format);
            }
        }
        return List.copyOf(result);
    }

    /** Of our formats those that the party took, under our payload types: what it may send us. */
    public static List<PayloadFormat> taken(List<PayloadFormat> ours, List<PayloadFormat> theirs) {
        return ours.stream().filter(format -> find(theirs, format).isPresent()).toList();
    }

    /** The format of the list that has the same encoding. */
    public static Optional<PayloadFormat> find(List<PayloadFormat> formats, PayloadFormat wanted) {
        return formats.stream().filter(wanted::sameEncoding).findFirst();
    }

    /** Events with the clock of the codec (RFC 4733 section 2.1), else those every phone has. */
    private static Optional<PayloadFormat> events(
            int clockRate, List<PayloadFormat> offered, List<PayloadFormat> answered) {
        Optional<PayloadFormat> sameClock = sharedEvents(clockRate, offered, answered);
        return sameClock.isPresent() ? sameClock : sharedEvents(EVENT_CLOCK_OF_PHONES, offered, answered);
    }

    private static Optional<PayloadFormat> sharedEvents(
            int clockRate, List<PayloadFormat> offered, List<PayloadFormat> answered) {
        return offered.stream()
                .filter(format -> format.codec() == AudioCodec.TELEPHONE_EVENT && format.clockRate() == clockRate)
                .filter(format -> find(answered, format).isPresent())
                .findFirst();
    }

    private static boolean isFree(int number, List<PayloadFormat> before, List<PayloadFormat> result) {
        return before.stream().noneMatch(format -> format.payloadType() == number)
                && result.stream().noneMatch(format -> format.payloadType() == number);
    }

    private static Optional<Integer> freeNumber(
            List<PayloadFormat> formats, List<PayloadFormat> before, List<PayloadFormat> result) {
        for (int number = FIRST_DYNAMIC; number <= LAST_DYNAMIC; number++) {
            int candidate = number;
            if (isFree(candidate, before, result)
                    && formats.stream().noneMatch(format -> format.payloadType() == candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static PayloadFormat withNumber(PayloadFormat format, int number) {
        return new PayloadFormat(
                number, format.codec(), format.clockRate(), format.channels(), format.formatParameters());
    }

    private static PayloadFormat withParameters(PayloadFormat format, String parameters) {
        return new PayloadFormat(
                format.payloadType(), format.codec(), format.clockRate(), format.channels(), parameters);
    }
}
