package io.switchboard.routing.decision;

import io.switchboard.directory.account.Account;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.RecordingSettings;
import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.directory.contactmethod.UnavailablePolicy;
import io.switchboard.directory.sipaccount.AdvancedSettings;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.user.ExternalCalls;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.InboundView;
import io.switchboard.directory.view.OutboundView;
import io.switchboard.directory.view.OwnerView;
import io.switchboard.directory.view.PhoneNumberView;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.directory.view.TrunkView;
import io.switchboard.directory.view.VoicemailDestination;
import io.switchboard.directory.view.VoicemailView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An account to decide in: Ana 101 and 110, Bea 102, Carl without numbers; two trunks; four phone numbers. */
final class Accounts {

    static final AccountId ID = new AccountId(new UUID(0, 1));

    static final SipAccountView ANA =
            sipAccount(1, "Ana Silva", "ana", List.of("101", "110"), true, "12025550101", "110");
    static final SipAccountView BEA = sipAccount(2, "Bea Costa", "bea", List.of("102"), false, null, null);
    static final SipAccountView CARL = sipAccount(3, "Carl Berg", "carl", List.of(), true, null, null);

    static final PhoneNumberView ANAS = phoneNumber(1, "12025550101", true, ANA);
    static final PhoneNumberView FREE = phoneNumber(2, "12025550102", true, null);
    static final PhoneNumberView DISABLED = phoneNumber(3, "12025550103", false, ANA);
    static final PhoneNumberView BEAS = phoneNumber(4, "12025550104", true, BEA);

    static final Trunk FIRST = trunk(1, "First");
    static final Trunk SECOND = trunk(2, "Second");

    /** Shows whoever called first. */
    static final Trunk OPEN = trunk(3, "Open", true);

    private Accounts() {}

    static AccountView account() {
        return account("US", List.of(FIRST, SECOND));
    }

    static AccountView account(String country, List<Trunk> trunks) {
        return AccountView.of(
                new Account(ID, "Example", country, ZoneId.of("America/New_York"), Instant.EPOCH, 1),
                List.of(ANA, BEA, CARL),
                List.of(ANAS, FREE, DISABLED, BEAS),
                trunks.stream().map(trunk -> new TrunkView(ID, trunk)).toList());
    }

    private static SipAccountView sipAccount(
            int id,
            String user,
            String username,
            List<String> internal,
            boolean external,
            String callerId,
            String internalCallerId) {
        return new SipAccountView(
                new InboundView(
                        new UUID(1, id),
                        ID,
                        new OwnerView(new UUID(2, id), user, true, ExternalCalls.EVERYWHERE, Optional.empty()),
                        "Desk phone",
                        List.of(),
                        internal,
                        UnavailablePolicy.always(UnavailableAction.VOICEMAIL),
                        new VoicemailView(
                                Optional.empty(), new VoicemailDestination.ByMail(List.of(username + "@example.com"))),
                        Duration.ofSeconds(20)),
                username,
                new OutboundView(
                        external,
                        Optional.ofNullable(callerId).stream().toList(),
                        Optional.empty(),
                        Optional.ofNullable(internalCallerId),
                        Optional.empty(),
                        Optional.empty()),
                RecordingSettings.OFF,
                Optional.empty(),
                AdvancedSettings.DEFAULT,
                false);
    }

    private static PhoneNumberView phoneNumber(int id, String number, boolean enabled, SipAccountView holder) {
        return new PhoneNumberView(new UUID(3, id), number, enabled, Optional.empty(), Optional.ofNullable(holder));
    }

    private static Trunk trunk(int id, String name) {
        return trunk(id, name, false);
    }

    private static Trunk trunk(int id, String name, boolean showsOriginalCaller) {
        return new Trunk(
                new UUID(4, id),
                name,
                true,
                "carrier.example",
                Optional.of(5060),
                Trunk.TrunkTransport.UDP,
                Optional.empty(),
                List.of("192.0.2.0/24"),
                Trunk.NumberFormat.E164,
                Trunk.CallerIdHeader.FROM,
                Trunk.CalledNumberSource.REQUEST_URI,
                Optional.empty(),
                id,
                showsOriginalCaller,
                1);
    }
}
