package io.switchboard.directory.deliverymethod;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.access.PersonDraft;
import io.switchboard.directory.access.Role;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.email.EmailContact;
import io.switchboard.directory.email.EmailContactDraft;
import io.switchboard.directory.email.PostedMails;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.user.User;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class DeliveryMethodsTest {

    private final Directory directory = TestDirectory.shared();
    private final DeliveryMethods methods = directory.deliveryMethods();
    private final AccountId account = TestDirectory.newAccount();
    private final User ana = TestDirectory.newUser(directory, account, "Ana", "Ortiz");
    private final PostedMails mails = new PostedMails();

    @Test
    void keepsSeveralAddressesInOrderWithTheWordsOfTheMail() {
        EmailContact second = verified("b@example.com");
        EmailContact first = verified("a@example.com");
        DeliveryMethod created = methods.create(
                account,
                new DeliveryMethodDraft(
                        " Reception ",
                        DeliveryType.EMAIL,
                        List.of(second.id(), first.id()),
                        Optional.of("{{file.type}} from {{caller.name}}"),
                        Optional.of("Hello,\r\n{{ caller.number }} called.")),
                AUTHOR);

        assertThat(created.name()).isEqualTo("Reception");
        assertThat(created.addresses()).containsExactly("b@example.com", "a@example.com");
        assertThat(methods.get(account, created.id())).isEqualTo(created);

        DeliveryMethod changed = methods.update(
                account, created.id(), draft("Reception", first.id()), OptionalLong.of(created.version()), AUTHOR);
        assertThat(changed.addresses()).containsExactly("a@example.com");
        assertThat(changed.subject()).isEmpty();
        assertThat(methods.list(account, PageRequest.FIRST.withText("a@exa")).items())
                .containsExactly(changed);
        assertThatThrownBy(() -> methods.get(TestDirectory.newAccount(), created.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesVerifiedAddressesOnly() {
        EmailContact waiting = create("a@example.com");
        assertThat(broken(draft("Reception", waiting.id())))
                .extracting(FieldProblem::field, FieldProblem::rule)
                .containsExactly(tuple("emails", "verified"));
        assertThat(broken(draft("Reception"))).extracting(FieldProblem::rule).containsExactly("required");
        assertThat(broken(draft("Reception", UUID.randomUUID())))
                .extracting(FieldProblem::rule)
                .containsExactly("known");

        DeliveryMethod method = methods.create(
                account, draft("Reception", verified("b@example.com").id()), AUTHOR);
        assertThatThrownBy(() -> sql(
                        "insert into delivery_method_emails values (?, ?, ?, 9)",
                        method.id(),
                        waiting.id(),
                        account.value()))
                .hasMessageContaining("is not verified");
    }

    @Test
    void refusesFieldsItDoesNotKnowAndNamesThatAreTaken() {
        UUID email = verified("a@example.com").id();
        assertThat(broken(new DeliveryMethodDraft(
                        "R", DeliveryType.EMAIL, List.of(email), Optional.of("{{caller.nam}}"), Optional.of("{{x}}"))))
                .extracting(FieldProblem::field, FieldProblem::rule)
                .containsExactly(tuple("subject", "dynamicField"), tuple("body", "dynamicField"));
        methods.create(account, draft("Reception", email), AUTHOR);
        assertThat(catchThrowableOfType(
                                Conflict.class, () -> methods.create(account, draft("RECEPTION", email), AUTHOR))
                        .field())
                .isEqualTo("name");
    }

    @Test
    void showsWhoUsesItAndIsDeletedWithItsConnections() {
        DeliveryMethod method = methods.create(
                account, draft("Reception", verified("a@example.com").id()), AUTHOR);
        SipAccount line = directory
                .sipAccounts()
                .create(account, TestDirectory.draft(ana, "Ana's phone"), AUTHOR)
                .account();
        sql("update contact_methods set voicemail_delivery_method_id = ? where id = ?", method.id(), line.id());
        sql(
                "insert into call_recording_settings values (?, ?, ?, true, false, false, false, true)"
                        + " on conflict (contact_method_id) do update set delivery_method_id = excluded.delivery_method_id,"
                        + " inbound_internal = true",
                line.id(),
                account.value(),
                method.id());

        assertThat(methods.relations(account, method.id()))
                .containsExactly(new Relation("sipAccount", line.id(), "Ana's phone"));

        methods.delete(account, method.id(), AUTHOR);
        boolean records = Jdbi.create(directory.dataSource())
                .withHandle(handle -> handle.createQuery(
                                "select inbound_internal or on_demand from call_recording_settings where contact_method_id = ?")
                        .bind(0, line.id())
                        .mapTo(Boolean.class)
                        .one());
        assertThat(records).isFalse();
        assertThat(directory
                        .auditLog()
                        .list(account, PageRequest.FIRST)
                        .items()
                        .getFirst()
                        .before())
                .containsEntry("recordingStoppedFor", "Ana's phone");
    }

    @Test
    void voicemailGoesToTheFirstPlaceThatIsProved() {
        MailDestinations destinations = directory.mailDestinations();
        assertThat(destinations.find(account, Optional.empty(), ana.id())).isEmpty();

        directory
                .people()
                .create(
                        account,
                        new PersonDraft("Olga", "Owner", "olga" + account + "@example.com", Role.OWNER),
                        "hash",
                        AUTHOR);
        assertThat(name(Optional.empty())).isEqualTo("olga" + account + "@example.com");

        User ben = TestDirectory.newUser(directory, account, "Ben", "Adler");
        EmailContact system = verified(ben, "system@example.com");
        directory.systemEmails().choose(account, Optional.of(system.id()), AUTHOR);
        assertThat(name(Optional.empty())).isEqualTo("system@example.com");
        assertThat(directory.systemEmails().address(account)).contains("system@example.com");

        create("waiting@example.com");
        assertThat(name(Optional.empty())).isEqualTo("system@example.com");
        EmailContact own = verified("ana@example.com");
        assertThat(name(Optional.empty())).isEqualTo("ana@example.com");

        DeliveryMethod method = methods.create(
                account,
                new DeliveryMethodDraft(
                        "Reception",
                        DeliveryType.EMAIL,
                        List.of(system.id(), own.id()),
                        Optional.of("Voicemail"),
                        Optional.of("Body")),
                AUTHOR);
        assertThat(destinations.find(account, Optional.of(method.id()), ana.id()))
                .contains(new MailDestination(
                        "Reception",
                        List.of("system@example.com", "ana@example.com"),
                        Optional.of("Voicemail"),
                        Optional.of("Body")));

        moved(own, "moved@example.com");
        assertThat(destinations
                        .find(account, Optional.of(method.id()), ana.id())
                        .orElseThrow()
                        .addresses())
                .containsExactly("system@example.com");
    }

    private String name(Optional<UUID> method) {
        return directory
                .mailDestinations()
                .find(account, method, ana.id())
                .orElseThrow()
                .name();
    }

    private List<FieldProblem> broken(DeliveryMethodDraft draft) {
        return catchThrowableOfType(InvalidFields.class, () -> methods.create(account, draft, AUTHOR))
                .problems();
    }

    private static DeliveryMethodDraft draft(String name, UUID... emails) {
        return new DeliveryMethodDraft(name, DeliveryType.EMAIL, List.of(emails), Optional.empty(), Optional.empty());
    }

    private EmailContact create(String address) {
        return directory.emailContacts().create(account, new EmailContactDraft(ana.id(), address), mails, AUTHOR);
    }

    private EmailContact verified(String address) {
        return verified(ana, address);
    }

    private EmailContact verified(User user, String address) {
        EmailContact contact =
                directory.emailContacts().create(account, new EmailContactDraft(user.id(), address), mails, AUTHOR);
        directory.emailContacts().confirm(mails.token());
        return contact;
    }

    private void moved(EmailContact contact, String address) {
        directory
                .emailContacts()
                .update(
                        account,
                        contact.id(),
                        new EmailContactDraft(contact.userId(), address),
                        OptionalLong.empty(),
                        mails,
                        AUTHOR);
    }

    private void sql(String statement, Object... values) {
        Jdbi.create(directory.dataSource()).useHandle(handle -> handle.execute(statement, values));
    }
}
