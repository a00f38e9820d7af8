package io.switchboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class DigitTest extends MediaTest {

    @Test
    void eachDigitIsToldOnceWhateverIsLost() {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU, EVENT);
        List<Character> heard = new CopyOnWriteArrayList<>();
        toAlice.onDigit(heard::add);
        Random random = new Random(11);
        String pressed = "1223334444*#ABCD0567890011";
        for (int press = 0; press < pressed.length(); press++) {
            int event = "0123456789*#ABCD".indexOf(pressed.charAt(press));
            int survivor = random.nextInt(8);
            for (int packet = 0; packet < 8; packet++) {
                boolean end = packet >= 5;
                boolean lost = packet != survivor && random.nextInt(2) == 0;
                if (lost) {
                    alice.sequence++;
                } else {
                    alice.sendEvent(toAlice, 101, event, alice.timestamp, end, Math.min(packet + 1, 6) * 160);
                }
            }
            alice.timestamp += 1600;
        }
        await(() -> heard.size() >= pressed.length());
        assertThat(heard)
                .containsExactlyElementsOf(
                        pressed.chars().mapToObj(digit -> (char) digit).toList());
    }

    @Test
    void repeatedAndLatePacketsAndOtherEventsAreNoDigits() {
        RtpPhone alice = phone();
        MediaPort toAlice = port(alice, PCMU, EVENT);
        List<Character> heard = new CopyOnWriteArrayList<>();
        toAlice.onDigit(heard::add);
        alice.sendEvent(toAlice, 101, 1, 1000, true, 800);
        alice.sendEvent(toAlice, 101, 2, 4000, false, 160);
        alice.sendEvent(toAlice, 101, 1, 1000, true, 800);
        alice.sendEvent(toAlice, 101, 2, 4000, true, 800);
        alice.sendEvent(toAlice, 101, 16, 6000, true, 800);
        alice.sendEvent(toAlice, 101, 200, 7000, true, 800);
        // A key held longer than the duration field can tell goes on in another segment.
        alice.sendEvent(toAlice, 101, 3, 10_000, false, 0xFFFF);
        alice.sendEvent(toAlice, 101, 3, 10_000 + 0xFFFF, false, 160);
        alice.sendEvent(toAlice, 101, 9, 200_000, false, 160);
        await(() -> heard.contains('9'));
        assertThat(heard).containsExactly('1', '2', '3', '9');
    }
}
