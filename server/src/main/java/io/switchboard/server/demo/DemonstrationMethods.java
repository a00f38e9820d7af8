package io.switchboard.server.demo;

import io.switchboard.directory.Directory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.appline.AppLineDraft;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.deliverymethod.DeliveryMethodDraft;
import io.switchboard.directory.deliverymethod.DeliveryType;
import io.switchboard.directory.email.EmailContact;
import io.switchboard.directory.email.EmailContactDraft;
import io.switchboard.directory.pstnroute.PstnRouteDraft;
import io.switchboard.directory.sipforwarding.SipDestination;
import io.switchboard.directory.sipforwarding.SipForwardingDraft;
import io.switchboard.directory.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Furnishes the demonstration with what its users have beside their SIP accounts; none of it takes calls by itself. */
final class DemonstrationMethods {
    private final Directory directory;
    private final AccountId account;
    private final Author author;

    DemonstrationMethods(Directory directory, AccountId account, Author author) {
        this.directory = directory;
        this.account = account;
        this.author = author;
    }

    /** An address of the user that counts as proved: its mails go to the demonstration's own inbox. */
    EmailContact email(User user) {
        List<String> tokens = new ArrayList<>();
        EmailContact contact = directory
                .emailContacts()
                .create(
                        account,
                        new EmailContactDraft(user.id(), user.email().orElseThrow()),
                        (transaction, request) -> tokens.add(request.token()),
                        author);
        tokens.forEach(directory.emailContacts()::confirm);
        return contact;
    }

    /** A delivery method to these addresses. */
    void deliveryMethod(String name, List<EmailContact> contacts) {
        directory
                .deliveryMethods()
                .create(
                        account,
                        new DeliveryMethodDraft(
                                name,
                                DeliveryType.EMAIL,
                                contacts.stream().map(EmailContact::id).toList(),
                                Optional.empty(),
                                Optional.empty()),
                        author);
    }

    /** A line in the App that waits for its invitation. */
    void appLine(User user) {
        directory.appLines().create(account, AppLineDraft.of(user.id()), author);
    }

    void pstnRoute(User user, String destination) {
        directory.pstnRoutes().create(account, PstnRouteDraft.of(user.id(), "Mobile", destination), author);
    }

    void sipForwarding(User user, String username, String domain) {
        SipDestination destination = SipDestination.of(username, domain, Optional.empty());
        directory.sipForwardings().create(account, SipForwardingDraft.of(user.id(), "Office PBX", destination), author);
    }
}
