package io.switchboard.directory.email;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.email.DomainFailure.Reason;
import io.switchboard.directory.email.DomainRecords.Answer;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.problem.TooSoon;
import io.switchboard.directory.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {

    private final Directory directory = TestDirectory.shared();
    private final Domains domains = directory.domains();
    private final EmailContacts contacts = directory.emailContacts();
    private final AccountId account = TestDirectory.newAccount();
    private final User ana = TestDirectory.newUser(directory, account, "Ana", "Ortiz");
    private final PostedMails mails = new PostedMails();

    @Test
    void tellsTheRecordToAdd() {
        Domain domain = domains.create(account, "example.com", AUTHOR);

        assertThat(domain.status()).isEqualTo(DomainStatus.PENDING);
        assertThat(domain.recordName()).isEqualTo("_switchboard-verify.example.com");
        assertThat(domain.recordValue()).matches("switchboard-verify=[0-9a-f]{32}");
        assertThat(domains.create(TestDirectory.newAccount(), "example.com", AUTHOR)
                        .recordValue())
                .isNotEqualTo(domain.recordValue());
    }

    @ParameterizedTest
    @CsvSource({
        "Example.COM,example.com,example.com",
        "@example.com,example.com,example.com",
        "example.com.,example.com,example.com",
        "mail.example.co.uk,mail.example.co.uk,mail.example.co.uk",
        "Bücher.example,xn--bcher-kva.example,bücher.example"
    })
    void takesADomainAsPeopleWriteIt(String typed, String name, String shown) {
        Domain domain = domains.create(account, typed, AUTHOR);
        assertThat(domain.name()).isEqualTo(name);
        assertThat(domain.displayName()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "'',required",
        "localhost,domain",
        "exa mple.com,domain",
        "192.0.2.1,domain",
        "https://example.com,domain",
        "com,domain",
        "co.uk,publicSuffix",
        "github.io,publicSuffix",
        "公司.cn,publicSuffix"
    })
    void refusesWhatCannotBeAnybodysOwn(String typed, String rule) {
        InvalidFields refusal = catchThrowableOfType(InvalidFields.class, () -> domains.create(account, typed, AUTHOR));
        assertThat(refusal.problems().getFirst().field()).isEqualTo("name");
        assertThat(refusal.problems().getFirst().rule()).isEqualTo(rule);
    }

    @Test
    void isThereOncePerAccount() {
        domains.create(account, "example.com", AUTHOR);
        Conflict conflict = catchThrowableOfType(Conflict.class, () -> domains.create(account, "EXAMPLE.com", AUTHOR));
        assertThat(conflict.field()).isEqualTo("name");
    }

    @Test
    void verifiesItsWaitingAddressesAndEveryNewOneAtOnce() {
        EmailContact waiting = create("ana@Example.com");
        EmailContact elsewhere = create("ana@sub.example.com");
        Domain domain = domains.create(account, "example.com", AUTHOR);

        Domain verified = domains.verify(account, domain.id(), rightAmong(domain), AUTHOR);

        assertThat(verified.status()).isEqualTo(DomainStatus.VERIFIED);
        assertThat(verified.verifiedAt()).isPresent();
        assertThat(verified.failure()).isEmpty();
        EmailContact proved = contacts.get(account, waiting.id());
        assertThat(proved.status()).isEqualTo(EmailStatus.VERIFIED);
        assertThat(proved.verifiedBy()).contains(VerifiedBy.DOMAIN);
        assertThat(contacts.get(account, elsewhere.id()).status()).isEqualTo(EmailStatus.PENDING);

        mails.posted().clear();
        EmailContact fresh = create("ben@EXAMPLE.com");
        assertThat(fresh.status()).isEqualTo(EmailStatus.VERIFIED);
        assertThat(fresh.verifiedBy()).contains(VerifiedBy.DOMAIN);
        assertThat(fresh.sentAt()).isEmpty();
        assertThat(mails.posted()).isEmpty();
        assertThat(domains.relations(account, domain.id()))
                .containsExactly(
                        new Relation("emailContact", waiting.id(), "ana@example.com"),
                        new Relation("emailContact", fresh.id(), "ben@example.com"));
    }

    @Test
    void doesNothingForAddressesOfOtherAccounts() {
        Domain domain = domains.create(account, "example.com", AUTHOR);
        domains.verify(account, domain.id(), rightAmong(domain), AUTHOR);
        AccountId other = TestDirectory.newAccount();
        User eve = TestDirectory.newUser(directory, other, "Eve", "Other");
        assertThat(contacts.create(other, new EmailContactDraft(eve.id(), "eve@example.com"), mails, AUTHOR)
                        .status())
                .isEqualTo(EmailStatus.PENDING);
    }

    @Test
    void verifiesInternationalNamesInBothForms() {
        EmailContact people = create("ana@Bücher.example");
        EmailContact ascii = create("ana@xn--bcher-kva.example");
        Domain domain = domains.create(account, "bücher.example", AUTHOR);

        domains.verify(account, domain.id(), rightAmong(domain), AUTHOR);

        assertThat(contacts.get(account, people.id()).status()).isEqualTo(EmailStatus.VERIFIED);
        assertThat(contacts.get(account, ascii.id()).status()).isEqualTo(EmailStatus.VERIFIED);
        assertThat(create("ben@bücher.example").status()).isEqualTo(EmailStatus.VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_RECORD", "WRONG_RECORD", "NO_SUCH_DOMAIN", "TIMEOUT", "SERVER_FAILURE"})
    void saysWhyItFailed(Reason reason) {
        EmailContact waiting = create("ana@example.com");
        Domain domain = domains.create(account, "example.com", AUTHOR);

        Domain failed = domains.verify(account, domain.id(), (name, record) -> answer(reason), AUTHOR);

        assertThat(failed.status()).isEqualTo(DomainStatus.FAILED);
        assertThat(failed.failure().orElseThrow().reason()).isEqualTo(reason);
        assertThat(failed.failure().orElseThrow().message())
                .contains(
                        switch (reason) {
                            case NO_RECORD -> "There is no TXT record named _switchboard-verify.example.com";
                            case WRONG_RECORD -> "says \"something else\", not switchboard-verify=";
                            case NO_SUCH_DOMAIN -> "does not exist";
                            case TIMEOUT -> "did not answer in time";
                            case SERVER_FAILURE -> "SERVFAIL";
                        });
        assertThat(failed.checkedAt()).isPresent();
        assertThat(contacts.get(account, waiting.id()).status()).isEqualTo(EmailStatus.PENDING);
    }

    @Test
    void isAskedForOnceInTenSeconds() {
        Domain domain = domains.create(account, "example.com", AUTHOR);
        domains.verify(account, domain.id(), (name, record) -> answer(Reason.NO_RECORD), AUTHOR);

        TooSoon refusal = catchThrowableOfType(
                TooSoon.class, () -> domains.verify(account, domain.id(), rightAmong(domain), AUTHOR));
        assertThat(refusal.waitingTime()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));

        later(domain);
        assertThat(domains.verify(account, domain.id(), rightAmong(domain), AUTHOR)
                        .status())
                .isEqualTo(DomainStatus.VERIFIED);
    }

    @Test
    void staysVerifiedWhenTheRecordIsGoneLaterAndSaysSo() {
        Domain domain = domains.create(account, "example.com", AUTHOR);
        domains.verify(account, domain.id(), rightAmong(domain), AUTHOR);
        EmailContact contact = create("ana@example.com");
        later(domain);
        assertThat(domains.verifiedAndCheckedBefore(Instant.now().minusSeconds(10)))
                .contains(new Domains.Due(account, domain.id()));

        Domain checked = domains.verify(account, domain.id(), (name, record) -> answer(Reason.NO_RECORD), AUTHOR);

        assertThat(checked.status()).isEqualTo(DomainStatus.VERIFIED);
        assertThat(checked.failure()).isPresent();
        assertThat(contacts.get(account, contact.id()).status()).isEqualTo(EmailStatus.VERIFIED);

        domains.delete(account, domain.id(), AUTHOR);
        assertThat(contacts.get(account, contact.id()).status()).isEqualTo(EmailStatus.VERIFIED);
        assertThat(domains.list(account, PageRequest.FIRST).items()).isEmpty();
    }

    private EmailContact create(String address) {
        return contacts.create(account, new EmailContactDraft(ana.id(), address), mails, AUTHOR);
    }

    /** The right record among others, as people paste it. */
    private static DomainRecords rightAmong(Domain domain) {
        return (name, record) -> {
            assertThat(name).isEqualTo(domain.name());
            assertThat(record).isEqualTo(domain.recordName());
            return new Answer.Texts(List.of("v=spf1 -all", " \"" + domain.recordValue() + "\" "));
        };
    }

    private static Answer answer(Reason reason) {
        return switch (reason) {
            case NO_RECORD -> new Answer.Texts(List.of());
            case WRONG_RECORD -> new Answer.Texts(List.of("something else"));
            case NO_SUCH_DOMAIN -> new Answer.NoSuchDomain();
            case TIMEOUT -> new Answer.TimedOut();
            case SERVER_FAILURE -> new Answer.ServerFailure("SERVFAIL");
        };
    }

    private void later(Domain domain) {
        Jdbi.create(directory.dataSource())
                .useHandle(handle -> handle.execute(
                        "update domains set checked_at = now() - interval '11 seconds' where id = ?", domain.id()));
    }
}
