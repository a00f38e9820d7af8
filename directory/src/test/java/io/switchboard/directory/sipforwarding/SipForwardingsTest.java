package io.switchboard.directory.sipforwarding;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.user.User;
import io.switchboard.directory.view.SipForwardingView;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipForwardingsTest {

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();
    private final User ann = TestDirectory.newUser(directory, account, "Ann", "Smith");

    private SipForwarding create(SipDestination destination) {
        return directory.sipForwardings().create(account, draft(destination), AUTHOR);
    }

    private SipForwardingDraft draft(SipDestination destination) {
        return SipForwardingDraft.of(ann.id(), "Office", destination);
    }

    @Test
    void allFieldsAreKeptAndACallSeesThem() {
        SipDestination destination = new SipDestination(
                "123456789", "PBX.Example.com", Optional.of(5062), NetworkProtocol.IPV6_PREFERRED, true);

        SipForwarding created = create(destination);

        SipDestination kept = new SipDestination(
                "123456789", "pbx.example.com", Optional.of(5062), NetworkProtocol.IPV6_PREFERRED, true);
        assertThat(created.destination()).isEqualTo(kept);
        assertThat(directory.view(account).orElseThrow().contactMethod(created.id()))
                .get()
                .isInstanceOfSatisfying(
                        SipForwardingView.class,
                        view -> assertThat(view.destination()).isEqualTo(kept));
        assertThat(directory.forwardingCredentials(account, created.id())).isEmpty();
    }

    @Test
    void thePasswordIsEncryptedKeptAndGoesWithTheUserName() {
        SipDestination destination = SipDestination.of("100", "192.0.2.10", Optional.empty());
        SipForwarding created = directory
                .sipForwardings()
                .create(
                        account,
                        draft(destination).withAuthentication(Optional.of("trunk"), Optional.of("s3cret-word")),
                        AUTHOR);
        assertThat(directory.forwardingCredentials(account, created.id()))
                .contains(new ForwardingCredentials("trunk", "s3cret-word"));
        String kept = Jdbi.create(directory.dataSource())
                .withHandle(handle -> handle.createQuery("""
                                select encode(authentication_password, 'escape') || (select string_agg(after::text, ' ')
                                  from audit_log where account_id = :account) from sip_forwardings where id = :id
                                """)
                        .bind("account", account.value())
                        .bind("id", created.id())
                        .mapTo(String.class)
                        .one());
        assertThat(kept).doesNotContain("s3cret-word");

        SipForwarding renamed = change(created, SipForwardingDraft.of(created));
        assertThat(directory.forwardingCredentials(account, created.id()))
                .contains(new ForwardingCredentials("trunk", "s3cret-word"));

        change(renamed, SipForwardingDraft.of(renamed).withAuthentication(Optional.empty(), Optional.empty()));
        assertThat(directory.forwardingCredentials(account, created.id())).isEmpty();
    }

    private SipForwarding change(SipForwarding forwarding, SipForwardingDraft draft) {
        return directory.sipForwardings().update(account, forwarding.id(), draft, OptionalLong.empty(), AUTHOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.10", "2001:db8::1", "[2001:db8::1]", "pbx.example.com", "localhost", "_sip.example.com"
            })
    void hostsAndAddressesAreTaken(String domain) {
        assertThat(create(SipDestination.of("100", domain, Optional.empty()))
                        .destination()
                        .domain())
                .isEqualTo(domain.replaceAll("[\\[\\]]", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'', pbx.example.com, 5060, username",
        "a@b, pbx.example.com, 5060, username",
        "héllo, pbx.example.com, 5060, username",
        "100, '', 5060, domain",
        "100, pbx.example.com:5060, 5060, domain",
        "100, 'two words', 5060, domain",
        "100, 300.1.1.1, 5060, domain",
        "100, 2001:db8::1%eth0, 5060, domain",
        "100, pbx.example.com, 0, port",
        "100, pbx.example.com, 65536, port"
    })
    void whatLeadsNowhereIsRefused(String username, String domain, int port, String field) {
        InvalidFields refused = catchThrowableOfType(
                InvalidFields.class, () -> create(SipDestination.of(username, domain, Optional.of(port))));

        assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly(field);
    }

    @Test
    void anAddressAndAPasswordMustFitTheRest() {
        InvalidFields family = catchThrowableOfType(
                InvalidFields.class,
                () -> create(
                        new SipDestination("100", "2001:db8::1", Optional.empty(), NetworkProtocol.IPV4_ONLY, false)));
        InvalidFields alone = catchThrowableOfType(
                InvalidFields.class,
                () -> directory
                        .sipForwardings()
                        .create(
                                account,
                                draft(SipDestination.of("100", "192.0.2.1", Optional.empty()))
                                        .withAuthentication(Optional.empty(), Optional.of("secret")),
                                AUTHOR));

        assertThat(family.problems())
                .extracting(FieldProblem::field, FieldProblem::rule)
                .containsExactly(tuple("networkProtocol", "family"));
        assertThat(alone.problems())
                .extracting(FieldProblem::field, FieldProblem::rule)
                .containsExactly(tuple("authenticationUsername", "required"));
    }
}
