package io.switchboard.directory.trunk;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.trunk.Trunk.CalledNumberSource;
import io.switchboard.directory.trunk.Trunk.CallerIdHeader;
import io.switchboard.directory.trunk.Trunk.NumberFormat;
import io.switchboard.directory.trunk.Trunk.TrunkTransport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrunksTest {

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();

    private static TrunkDraft full(Optional<String> username, Optional<String> password) {
        return new TrunkDraft(
                "Carrier",
                true,
                "sip.example.com",
                Optional.empty(),
                TrunkTransport.TCP,
                username,
                password,
                List.of("192.0.2.77/24", "2001:db8::1"),
                NumberFormat.E164_PLUS,
                CallerIdHeader.P_ASSERTED_IDENTITY,
                CalledNumberSource.TO,
                Optional.of(30),
                5);
    }

    @Test
    void aTrunkKeepsItsFieldsAndItsPasswordUntilItHasNoUsername() {
        Trunk created = directory.trunks().create(account, full(Optional.of("us"), Optional.of("secret")), AUTHOR);
        assertThat(created.allowedAddresses()).containsExactly("192.0.2.0/24", "2001:db8::1/128");
        assertThat(created.port()).isEmpty();
        assertThat(created.channels()).contains(30);

        Trunk kept =
                directory.trunks().update(account, created.id(), TrunkDraft.of(created), OptionalLong.of(1), AUTHOR);
        assertThat(directory.trunks().credentials(account, kept.id())).contains(new TrunkCredentials("us", "secret"));
        assertThat(kept.version()).isEqualTo(2);

        directory
                .trunks()
                .update(account, created.id(), full(Optional.empty(), Optional.empty()), OptionalLong.empty(), AUTHOR);
        directory
                .trunks()
                .update(
                        account,
                        created.id(),
                        TrunkDraft.of(directory.trunks().get(account, created.id())),
                        OptionalLong.empty(),
                        AUTHOR);
        assertThat(directory.trunks().credentials(account, kept.id())).isEmpty();
        directory.trunks().delete(account, created.id(), AUTHOR);
        assertThat(directory.trunks().list(account, PageRequest.FIRST).items()).isEmpty();
    }

    @Test
    void aNameIsTakenOnce() {
        directory.trunks().create(account, TrunkDraft.of("Carrier", "192.0.2.1", 5060, List.of()), AUTHOR);
        assertThatThrownBy(() -> directory
                        .trunks()
                        .create(account, TrunkDraft.of("CARRIER", "192.0.2.1", 5060, List.of()), AUTHOR))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1/33",
                "192.0.2/24",
                "192.0.2.256",
                "::1/129",
                "carrier.example.com",
                "1.2.3.4/",
                "/24",
                "fe80::1%eth0",
                "1.2.3.4/-1",
                "a\u0000b"
            })
    void networksThatAreNoneAreRefused(String network) {
        InvalidFields refused = catchThrowableOfType(
                InvalidFields.class,
                () -> directory
                        .trunks()
                        .create(account, TrunkDraft.of("Carrier", "192.0.2.1", 5060, List.of(network)), AUTHOR));
        assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly("allowedAddresses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sip example", "300.1.1.1", "-x.com", "x..com", "sip:1.2.3.4", "1.2.3.4:5060"})
    void hostsThatAreNoneAreRefused(String host) {
        InvalidFields refused = catchThrowableOfType(
                InvalidFields.class,
                () -> directory.trunks().create(account, TrunkDraft.of("Carrier", host, 5060, List.of()), AUTHOR));
        assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly("host");
    }
}
