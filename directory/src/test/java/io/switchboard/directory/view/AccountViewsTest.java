package io.switchboard.directory.view;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.number.PhoneNumberDraft;
import io.switchboard.directory.secret.Secrets;
import io.switchboard.directory.sipaccount.CreatedSipAccount;
import io.switchboard.directory.sipaccount.SipAccountDraft;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.trunk.TrunkDraft;
import io.switchboard.directory.user.User;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AccountViewsTest {

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();
    private final User ann = TestDirectory.newUser(directory, account, "Ann", "Smith");

    @Test
    void aCallFindsEverythingAndTouchesNoDatabase() {
        TestDirectory.newVerifiedEmail(directory, account, ann, "ann@example.com");
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        CreatedSipAccount created = directory
                .sipAccounts()
                .create(
                        account,
                        TestDirectory.draft(ann, "Desk")
                                .withInbound(InboundSettings.DEFAULT
                                        .withNumbers(number.id())
                                        .withInternalNumbers("101")
                                        .withWhenUnavailable(UnavailableAction.VOICEMAIL))
                                .withOutbound(OutboundSettings.external(number.id())),
                        AUTHOR);
        String username = created.credentials().username();

        AccountView view = directory.view(account).orElseThrow();
        SipAccountView found = view.sipAccount(username).orElseThrow();
        assertThat(view.internalNumber("101")).contains(found);
        assertThat(view.contactMethod(created.account().id())).contains(found);
        assertThat(found.numbers()).containsExactly(number.number());
        assertThat(found.outbound().usualCallerId()).contains(number.number());
        assertThat(found.outbound().internalCallerId()).contains("101");
        assertThat(found.voicemail().destination().addresses()).containsExactly("ann@example.com");
        assertThat(directory
                        .byPhoneNumber(number.number())
                        .orElseThrow()
                        .phoneNumber()
                        .contactMethod())
                .contains(found);
        assertThat(directory.bySipUsername(username).orElseThrow().sipAccount()).isEqualTo(found);
        assertThat(directory.digestHashes(username, "example.com"))
                .contains(Secrets.digestHashes(
                        username, "example.com", created.credentials().password()));
        assertThat(directory.bySipUsername("nobody")).isEmpty();
        assertThat(directory.byPhoneNumber("1")).isEmpty();
        assertThat(directory.digestHashes("nobody", "example.com")).isEmpty();
    }

    @Test
    void aChangeIsSeenAtOnceAndAViewThatWasTakenStaysAsItWas() {
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        CreatedSipAccount created = directory.sipAccounts().create(account, TestDirectory.draft(ann, "Desk"), AUTHOR);
        AccountView before = directory.view(account).orElseThrow();

        SipAccountDraft change = TestDirectory.draft(ann, "Desk")
                .withInbound(InboundSettings.DEFAULT.withNumbers(number.id()).withInternalNumbers("205"));
        directory.sipAccounts().update(account, created.account().id(), change, OptionalLong.empty(), AUTHOR);

        assertThat(before.internalNumber("205")).isEmpty();
        assertThat(directory.view(account).orElseThrow().internalNumber("205")).isPresent();
        directory
                .phoneNumbers()
                .update(
                        account,
                        number.id(),
                        new PhoneNumberDraft(number.number(), false, Optional.empty(), Optional.of(3)),
                        OptionalLong.empty(),
                        AUTHOR);
        PhoneNumberView changed =
                directory.byPhoneNumber(number.number()).orElseThrow().phoneNumber();
        assertThat(changed.enabled()).isFalse();
        assertThat(changed.channels()).contains(3);
        directory.users().delete(account, ann.id(), AUTHOR);
        assertThat(directory.bySipUsername(created.credentials().username())).isEmpty();
        assertThat(directory
                        .byPhoneNumber(number.number())
                        .orElseThrow()
                        .phoneNumber()
                        .contactMethod())
                .isEmpty();
    }

    @Test
    void aChangeThatSomebodyElseMakesInTheDatabaseIsSeenToo() throws Exception {
        CreatedSipAccount created = directory.sipAccounts().create(account, TestDirectory.draft(ann, "Desk"), AUTHOR);
        try (Connection connection = directory.dataSource().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update contact_methods set ring_seconds = 17 where id = ?")) {
            update.setObject(1, created.account().id());
            update.executeUpdate();
        }

        TestDirectory.await(() -> directory
                        .bySipUsername(created.credentials().username())
                        .orElseThrow()
                        .sipAccount()
                        .ringTime()
                        .toSeconds()
                == 17);
    }

    @Test
    void trunksAreFoundByTheAddressThatCallsComeFrom() throws Exception {
        TrunkDraft draft = TrunkDraft.of("Carrier", "127.0.0.9", 5070, List.of("127.77.0.8/29", "2001:db8::/32"));
        Trunk trunk = directory.trunks().create(account, draft, AUTHOR);
        TrunkView view = new TrunkView(account, trunk);

        assertThat(directory.trunksFrom(InetAddress.ofLiteral("127.77.0.15"))).containsExactly(view);
        assertThat(directory.trunksFrom(InetAddress.ofLiteral("2001:db8::7"))).contains(view);
        assertThat(directory.trunksFrom(InetAddress.ofLiteral("127.77.0.16"))).isEmpty();
        assertThat(directory.trunksFrom(InetAddress.ofLiteral("127.77.0.7"))).isEmpty();
        TrunkDraft off = new TrunkDraft(
                draft.name(),
                false,
                draft.host(),
                draft.port(),
                draft.transport(),
                draft.username(),
                draft.password(),
                draft.allowedAddresses(),
                draft.numberFormat(),
                draft.callerIdHeader(),
                draft.calledNumberFrom(),
                draft.channels(),
                draft.outboundOrder());
        directory.trunks().update(account, trunk.id(), off, OptionalLong.of(trunk.version()), AUTHOR);
        assertThat(directory.trunksFrom(InetAddress.ofLiteral("127.77.0.15"))).isEmpty();
    }
}
