package io.switchboard.calls.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeRecognitionTest {
    private static final FeatureCodes CODES =
            new FeatureCodes(Optional.of("*11"), Optional.of("*22"), Optional.of("#3"));

    private final CodeRecognition recognition = new CodeRecognition(CODES);
    private Duration now = Duration.ofSeconds(10);

    private List<Feature> press(String keys) {
        List<Feature> found = new ArrayList<>();
        for (int index = 0; index < keys.length(); index++) {
            now = now.plusMillis(200);
            recognition.press(keys.charAt(index), now).ifPresent(found::add);
        }
        return found;
    }

    @Test
    void eachCodeMeansItsFeature() {
        assertThat(press("*11*22#3*0"))
                .containsExactly(
                        Feature.ATTENDED_TRANSFER,
                        Feature.UNATTENDED_TRANSFER,
                        Feature.RECORD_ON_DEMAND,
                        Feature.RETURN);
    }

    @Test
    void aCodeIsFoundAmongOtherKeys() {
        assertThat(press("47**11")).containsExactly(Feature.ATTENDED_TRANSFER);
        assertThat(press("*1*2#3")).containsExactly(Feature.RECORD_ON_DEMAND);
        assertThat(press("*12*")).isEmpty();
    }

    @Test
    void aLongPauseBeginsAnew() {
        assertThat(press("*1")).isEmpty();
        now = now.plusSeconds(4);
        assertThat(press("1")).isEmpty();
        assertThat(press("*11")).containsExactly(Feature.ATTENDED_TRANSFER);
    }

    @Test
    void whatWasPressedCanBeForgotten() {
        press("*1");
        recognition.reset();
        assertThat(press("1")).isEmpty();
    }

    @Test
    void returnGivesWayToACodeThatBeginsWithIt() {
        CodeRecognition other =
                new CodeRecognition(new FeatureCodes(Optional.of("*01"), Optional.empty(), Optional.empty()));
        assertThat(other.press('*', Duration.ZERO)).isEmpty();
        assertThat(other.press('0', Duration.ZERO)).isEmpty();
        assertThat(other.press('1', Duration.ZERO)).contains(Feature.ATTENDED_TRANSFER);
    }

    @Test
    void codesThatCannotBeToldApartAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureCodes(Optional.of("*1"), Optional.of("*11"), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureCodes(Optional.of("11"), Optional.empty(), Optional.empty()));
    }
}
