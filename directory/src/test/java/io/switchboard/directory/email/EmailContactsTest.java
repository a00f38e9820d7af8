package io.switchboard.directory.email;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditEntry;
import io.switchboard.directory.deliverymethod.DeliveryMethod;
import io.switchboard.directory.deliverymethod.DeliveryMethodDraft;
import io.switchboard.directory.deliverymethod.DeliveryType;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotAllowed;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.problem.Stale;
import io.switchboard.directory.problem.TooSoon;
import io.switchboard.directory.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailContactsTest {

    private final Directory directory = TestDirectory.shared();
    private final EmailContacts contacts = directory.emailContacts();
    private final AccountId account = TestDirectory.newAccount();
    private final User ana = TestDirectory.newUser(directory, account, "Ana", "Ortiz");
    private final PostedMails mails = new PostedMails();

    @Test
    void asksANewAddressToBeConfirmed() {
        EmailContact contact = create("ana@example.com");

        assertThat(contact.status()).isEqualTo(EmailStatus.PENDING);
        assertThat(contact.userName()).isEqualTo("Ana Ortiz");
        assertThat(contact.sentAt()).isPresent();
        VerificationRequest mail = mails.posted().getFirst();
        assertThat(mail.address()).isEqualTo("ana@example.com");
        assertThat(mail.organisation()).isEqualTo("Example Ltd");
        assertThat(mail.userName()).isEqualTo("Ana Ortiz");
        assertThat(mail.emailContact()).isEqualTo(contact.id());
        assertThat(Duration.between(contact.sentAt().orElseThrow(), mail.expiresAt()))
                .isBetween(
                        Duration.ofDays(2).minusSeconds(5), Duration.ofDays(2).plusSeconds(5));
    }

    @Test
    void isVerifiedByTheLinkOfItsMailOnce() {
        EmailContact contact = create("ana@example.com");

        assertThat(contacts.confirm(mails.token()))
                .isEqualTo(new Confirmation.Confirmed("ana@example.com", "Example Ltd"));
        EmailContact verified = contacts.get(account, contact.id());
        assertThat(verified.status()).isEqualTo(EmailStatus.VERIFIED);
        assertThat(verified.verifiedBy()).contains(VerifiedBy.LINK);
        assertThat(contacts.confirm(mails.token()))
                .isEqualTo(new Confirmation.AlreadyConfirmed("ana@example.com", "Example Ltd"));
        assertThat(contacts.confirm("0".repeat(64))).isEqualTo(new Confirmation.Unknown());
        assertThat(lastChange().after()).containsEntry("status", "VERIFIED");
    }

    @Test
    void refusesALinkThatIsTooOld() {
        EmailContact contact = create("ana@example.com");
        sql("update email_contacts set token_expires_at = now() - interval '1 second' where id = ?", contact.id());

        assertThat(contacts.confirm(mails.token())).isInstanceOf(Confirmation.Expired.class);
        assertThat(contacts.get(account, contact.id()).status()).isEqualTo(EmailStatus.PENDING);
    }

    @Test
    void sendsTheMailAgainAfterAMinuteWithAnotherLink() {
        EmailContact contact = create("ana@example.com");
        String first = mails.token();

        TooSoon refusal =
                catchThrowableOfType(TooSoon.class, () -> contacts.resend(account, contact.id(), mails, AUTHOR));
        assertThat(refusal.waitingTime()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
        assertThat(mails.posted()).hasSize(1);

        sql("update email_contacts set sent_at = now() - interval '61 seconds' where id = ?", contact.id());
        contacts.resend(account, contact.id(), mails, AUTHOR);

        assertThat(mails.posted()).hasSize(2);
        assertThat(contacts.confirm(first)).isEqualTo(new Confirmation.Unknown());
        assertThat(contacts.confirm(mails.token())).isInstanceOf(Confirmation.Confirmed.class);
        assertThatThrownBy(() -> contacts.resend(account, contact.id(), mails, AUTHOR))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("verified already");
    }

    @Test
    void mustBeProvedAnewWhenTheAddressChanges() {
        EmailContact contact = verified("ana@example.com");

        EmailContact moved = change(contact, "ana@example.org");

        assertThat(moved.status()).isEqualTo(EmailStatus.PENDING);
        assertThat(moved.verifiedBy()).isEmpty();
        assertThat(mails.posted().getLast().address()).isEqualTo("ana@example.org");
    }

    @Test
    void staysVerifiedWhenOnlyTheUserChanges() {
        EmailContact contact = verified("ana@example.com");
        User ben = TestDirectory.newUser(directory, account, "Ben", "Adler");

        EmailContact handed = contacts.update(
                account,
                contact.id(),
                new EmailContactDraft(ben.id(), "ana@example.com"),
                OptionalLong.of(contact.version()),
                mails,
                AUTHOR);

        assertThat(handed.status()).isEqualTo(EmailStatus.VERIFIED);
        assertThat(handed.userName()).isEqualTo("Ben Adler");
        assertThat(mails.posted()).hasSize(1);
        assertThatThrownBy(() -> change(contact, "late@example.com")).isInstanceOf(Stale.class);
    }

    @Test
    void isThereOncePerAccountWhateverTheCase() {
        create("ana@example.com");

        Conflict conflict = catchThrowableOfType(Conflict.class, () -> create("ANA@Example.com"));
        assertThat(conflict.field()).isEqualTo("address");
        assertThat(conflict.holder().orElseThrow().name()).isEqualTo("Ana Ortiz");

        AccountId other = TestDirectory.newAccount();
        User elsewhere = TestDirectory.newUser(directory, other, "Ana", "Elsewhere");
        assertThat(contacts.create(other, new EmailContactDraft(elsewhere.id(), "ana@example.com"), mails, AUTHOR)
                        .status())
                .isEqualTo(EmailStatus.PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "ana@", "@example.com", "a b@example.com", "ana@example.com\r\nBcc: x@y.z"})
    void refusesWhatIsNoAddress(String address) {
        InvalidFields refusal = catchThrowableOfType(InvalidFields.class, () -> create(address));
        assertThat(refusal.problems().getFirst().field()).isEqualTo("address");
        assertThat(mails.posted()).isEmpty();
    }

    @Test
    void belongsToAUserOfTheSameAccount() {
        User stranger = TestDirectory.newUser(directory, TestDirectory.newAccount(), "Eve", "Other");
        InvalidFields refusal = catchThrowableOfType(
                InvalidFields.class,
                () -> contacts.create(account, new EmailContactDraft(stranger.id(), "e@example.com"), mails, AUTHOR));
        assertThat(refusal.problems().getFirst().field()).isEqualTo("userId");
        assertThatThrownBy(() -> contacts.get(
                        TestDirectory.newAccount(), create("ana@example.com").id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void failsWhenItsMailCanNeverArriveUntilItIsSentAgain() {
        EmailContact contact = create("nobody@example.com");

        contacts.undeliverable(account, contact.id(), "nobody@example.com", "550 no such mailbox");
        EmailContact failed = contacts.get(account, contact.id());
        assertThat(failed.status()).isEqualTo(EmailStatus.FAILED);
        assertThat(failed.failure()).contains("550 no such mailbox");

        sql("update email_contacts set sent_at = now() - interval '61 seconds' where id = ?", contact.id());
        EmailContact again = contacts.resend(account, contact.id(), mails, AUTHOR);
        assertThat(again.status()).isEqualTo(EmailStatus.PENDING);
        assertThat(again.failure()).isEmpty();
    }

    @Test
    void isNotFailedByAMailToAnAddressItNoLongerHas() {
        EmailContact contact = create("old@example.com");
        change(contact, "new@example.com");

        contacts.undeliverable(account, contact.id(), "old@example.com", "550 no such mailbox");

        assertThat(contacts.get(account, contact.id()).status()).isEqualTo(EmailStatus.PENDING);
    }

    @Test
    void showsWhatUsesItAndLeavesThatBehindWhenDeleted() {
        EmailContact contact = verified("ana@example.com");
        DeliveryMethod method = directory
                .deliveryMethods()
                .create(
                        account,
                        new DeliveryMethodDraft(
                                "Reception",
                                DeliveryType.EMAIL,
                                List.of(contact.id()),
                                Optional.empty(),
                                Optional.empty()),
                        AUTHOR);
        directory.systemEmails().choose(account, Optional.of(contact.id()), AUTHOR);

        assertThat(contacts.relations(account, contact.id()))
                .containsExactly(
                        new Relation("deliveryMethod", method.id(), "Reception"),
                        new Relation("systemEmail", account.value(), "System email"));

        contacts.delete(account, contact.id(), AUTHOR);
        assertThat(directory.deliveryMethods().get(account, method.id()).emails())
                .isEmpty();
        assertThat(directory.systemEmails().find(account)).isEmpty();
    }

    @Test
    void goesWithItsUser() {
        EmailContact contact = create("ana@example.com");
        directory.users().delete(account, ana.id(), AUTHOR);
        assertThatThrownBy(() -> contacts.get(account, contact.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAVerifiedAddressCanBeTheSystemEmail() {
        EmailContact contact = create("ana@example.com");
        InvalidFields refusal = catchThrowableOfType(
                InvalidFields.class, () -> directory.systemEmails().choose(account, Optional.of(contact.id()), AUTHOR));
        assertThat(refusal.problems().getFirst().rule()).isEqualTo("verified");
        assertThatThrownBy(
                        () -> sql("update accounts set system_email_id = ? where id = '" + account + "'", contact.id()))
                .hasMessageContaining("is not verified");
    }

    @Test
    void isFoundByItsUserItsStatusAndWords() {
        create("ana@example.com");
        User ben = TestDirectory.newUser(directory, account, "Ben", "Adler");
        contacts.create(account, new EmailContactDraft(ben.id(), "ben@example.com"), mails, AUTHOR);
        contacts.confirm(mails.token());

        assertThat(addresses(EmailContactFilter.ALL, PageRequest.FIRST))
                .containsExactly("ana@example.com", "ben@example.com");
        assertThat(addresses(EmailContactFilter.ALL, PageRequest.FIRST.withSort("-address")))
                .containsExactly("ben@example.com", "ana@example.com");
        assertThat(addresses(EmailContactFilter.ALL, PageRequest.FIRST.withText("adler")))
                .containsExactly("ben@example.com");
        assertThat(addresses(new EmailContactFilter(Optional.of(ana.id()), Optional.empty()), PageRequest.FIRST))
                .containsExactly("ana@example.com");
        assertThat(addresses(
                        new EmailContactFilter(Optional.empty(), Optional.of(EmailStatus.VERIFIED)), PageRequest.FIRST))
                .containsExactly("ben@example.com");
    }

    private List<String> addresses(EmailContactFilter filter, PageRequest request) {
        return contacts.list(account, filter, request).items().stream()
                .map(EmailContact::address)
                .toList();
    }

    private EmailContact create(String address) {
        return contacts.create(account, new EmailContactDraft(ana.id(), address), mails, AUTHOR);
    }

    private EmailContact verified(String address) {
        EmailContact contact = create(address);
        contacts.confirm(mails.token());
        return contacts.get(account, contact.id());
    }

    private EmailContact change(EmailContact contact, String address) {
        return contacts.update(
                account,
                contact.id(),
                new EmailContactDraft(contact.userId(), address),
                OptionalLong.of(contact.version()),
                mails,
                AUTHOR);
    }

    private AuditEntry lastChange() {
        return directory.auditLog().list(account, PageRequest.FIRST).items().getFirst();
    }

    private void sql(String statement, UUID id) {
        Jdbi.create(directory.dataSource()).useHandle(handle -> handle.execute(statement, id));
    }
}
