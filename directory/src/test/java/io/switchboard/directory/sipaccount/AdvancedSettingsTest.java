package io.switchboard.directory.sipaccount;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.account.EncryptionFlags;
import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.user.User;
import io.switchboard.directory.view.SipAccountView;
import java.net.InetAddress;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class AdvancedSettingsTest {

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();
    private final User ann = TestDirectory.newUser(directory, account, "Ann", "Smith");

    private CreatedSipAccount create(AdvancedSettings advanced) {
        return directory
                .sipAccounts()
                .create(account, TestDirectory.draft(ann, "Desk").withAdvanced(advanced), AUTHOR);
    }

    private List<Tuple> problems(AdvancedSettings advanced) {
        return catchThrowableOfType(InvalidFields.class, () -> create(advanced)).problems().stream()
                .map(problem -> tuple(problem.field(), problem.rule()))
                .toList();
    }

    @Test
    void whatIsUsualIsKeptInItsOrder() {
        assertThat(create(AdvancedSettings.DEFAULT).account().advanced()).isEqualTo(AdvancedSettings.DEFAULT);
        AdvancedSettings own = AdvancedSettings.DEFAULT
                .withCodecs(Codec.GSM, Codec.TELEPHONE_EVENT, Codec.G729)
                .withTransports(SipTransport.WSS, SipTransport.TCP);
        assertThat(create(own).account().advanced()).isEqualTo(own);
    }

    @Test
    void allowedNetworksBoundWhereACallMayComeFrom() {
        CreatedSipAccount created =
                create(AdvancedSettings.DEFAULT.onlyFrom("192.0.2.77/24", "2001:db8::/32", "198.51.100.7"));

        assertThat(created.account().advanced().allowedAddresses())
                .containsExactly("192.0.2.0/24", "2001:db8::/32", "198.51.100.7/32");
        SipAccountView view = directory
                .bySipUsername(created.credentials().username())
                .orElseThrow()
                .sipAccount();
        assertThat(view.allows(InetAddress.ofLiteral("192.0.2.200"))).isTrue();
        assertThat(view.allows(InetAddress.ofLiteral("2001:db8:1::1"))).isTrue();
        assertThat(view.allows(InetAddress.ofLiteral("198.51.100.8"))).isFalse();
        AdvancedSettings off = new AdvancedSettings(
                false,
                created.account().advanced().allowedAddresses(),
                AdvancedSettings.DEFAULT.codecs(),
                AdvancedSettings.DEFAULT.mediaTypes(),
                AdvancedSettings.DEFAULT.transports());
        CreatedSipAccount open = create(off);
        assertThat(directory
                        .bySipUsername(open.credentials().username())
                        .orElseThrow()
                        .sipAccount()
                        .allows(InetAddress.ofLiteral("198.51.100.8")))
                .isTrue();
    }

    @Test
    void whatLetsNobodyCallIsRefused() {
        assertThat(problems(AdvancedSettings.DEFAULT.onlyFrom()))
                .containsExactly(tuple("allowedAddresses", "required"));
        assertThat(problems(AdvancedSettings.DEFAULT.onlyFrom("300.0.0.1")))
                .containsExactly(tuple("allowedAddresses", "network"));
        assertThat(problems(AdvancedSettings.DEFAULT.withCodecs())).containsExactly(tuple("codecs", "required"));
        assertThat(problems(AdvancedSettings.DEFAULT.withMediaTypes()))
                .containsExactly(tuple("mediaTypes", "required"));
        assertThat(problems(AdvancedSettings.DEFAULT.withTransports()))
                .containsExactly(tuple("transports", "required"));
    }

    @Test
    void encryptionIsLockedUntilTheOperatorEnablesIt() {
        AdvancedSettings encrypted = AdvancedSettings.DEFAULT
                .withMediaTypes(MediaType.RTP, MediaType.SRTP_SDES, MediaType.SRTP_DTLS)
                .withTransports(SipTransport.TLS);

        InvalidFields refused = catchThrowableOfType(InvalidFields.class, () -> create(encrypted));

        assertThat(refused.problems())
                .extracting(FieldProblem::field, FieldProblem::rule)
                .containsExactly(tuple("mediaTypes", "locked"), tuple("transports", "locked"));
        assertThat(refused.problems())
                .allSatisfy(problem -> assertThat(problem.message()).contains("operator"));
        directory.accounts().setEncryption(account, new EncryptionFlags(true, true), OptionalLong.empty(), AUTHOR);
        assertThat(directory.view(account).orElseThrow().account().encryption())
                .isEqualTo(new EncryptionFlags(true, true));
        assertThat(create(encrypted).account().advanced()).isEqualTo(encrypted);
    }
}
