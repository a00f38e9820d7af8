package io.switchboard.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.calls.dial.CallerIdentity;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipHeaders;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresentationTest {
    private static CallerIdentity identity(boolean withheld, boolean asserted) {
        return new CallerIdentity(Optional.of("Ann"), "12025550101", "pbx.example", withheld, asserted);
    }

    @Test
    void aShownIdentityIsInFromAlone() {
        assertThat(Presentation.from(identity(false, false)).displayName()).isEqualTo("Ann");
        assertThat(Presentation.from(identity(false, false)).uri()).hasToString("sip:12025550101@pbx.example");
        assertThat(Presentation.headers(identity(false, false))).isEqualTo(SipHeaders.EMPTY);
    }

    @Test
    void aWithheldIdentityIsToldToTrustedPeersAlone() {
        SipHeaders headers = Presentation.headers(identity(true, true));

        assertThat(Presentation.from(identity(true, true)).uri()).hasToString("sip:anonymous@anonymous.invalid");
        assertThat(headers.require(HeaderFields.PRIVACY)).isEqualTo(List.of("id"));
        assertThat(headers.require(HeaderFields.P_ASSERTED_IDENTITY).uri()).hasToString("sip:12025550101@pbx.example");
        assertThat(Presentation.headers(identity(true, false)).has(HeaderFields.P_ASSERTED_IDENTITY))
                .isFalse();
    }
}
