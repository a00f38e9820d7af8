package io.switchboard.directory.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.directory.Directory;
import io.switchboard.directory.DirectorySettings;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.UnavailableAction;
import io.switchboard.directory.sipaccount.AdvancedSettings;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.ContactMethodView;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What was set up before there were other kinds than SIP accounts works on. */
class ContactMethodsMigrationTest {

    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final UUID NUMBER = UUID.randomUUID();
    private static final UUID INTERNAL = UUID.randomUUID();
    private static final UUID OWN_ADDRESS = UUID.randomUUID();
    private static final UUID OTHER_ADDRESS = UUID.randomUUID();
    private static final UUID SHARED_ADDRESS = UUID.randomUUID();
    private static final UUID NO_VOICEMAIL = UUID.randomUUID();

    @Test
    void callerIdsActionsAndAddressesOfVoicemailsAreStillThere() {
        Path folder = TestDirectory.temporaryFolder();
        try {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
                DatabaseLogin login = postgres.login();
                Flyway.configure(Database.class.getClassLoader())
                        .dataSource(login.url(), login.user(), login.password())
                        .locations("classpath:db/migration")
                        .target("1")
                        .load()
                        .migrate();
                Jdbi.create(login.url(), login.user(), login.password())
                        .useHandle(handle -> oldRows().forEach(handle::execute));
            }
            try (Directory directory = Directory.open(DirectorySettings.in(folder), InstantSource.system())) {
                examine(directory);
            }
        } finally {
            TestDirectory.delete(folder);
        }
    }

    private static List<String> oldRows() {
        UUID ann = UUID.randomUUID();
        UUID bea = UUID.randomUUID();
        return List.of(
                "insert into accounts values ('" + ACCOUNT + "', 'Old Ltd', 'IE', 'Europe/Dublin', now(), 1)",
                user(ann, "Ann", "'ann@example.com'"),
                user(bea, "Bea", "'ANN@example.com'"),
                "insert into phone_numbers (id, account_id, number, enabled, created_at) values ('" + NUMBER + "', '"
                        + ACCOUNT + "', '12025550101', true, now())",
                "insert into internal_numbers values ('" + INTERNAL + "', '" + ACCOUNT + "', '101', now())",
                method(OWN_ADDRESS, ann, "VOICEMAIL", "null"),
                sipAccount(OWN_ADDRESS, "true, '" + NUMBER + "', 'Old name', '" + INTERNAL + "'"),
                method(OTHER_ADDRESS, ann, "VOICEMAIL", "'desk@example.org'"),
                sipAccount(OTHER_ADDRESS, "false, null, null, null"),
                method(SHARED_ADDRESS, bea, "VOICEMAIL", "null"),
                sipAccount(SHARED_ADDRESS, "false, null, null, null"),
                method(NO_VOICEMAIL, bea, "DO_NOTHING", "null"),
                sipAccount(NO_VOICEMAIL, "false, null, null, null"));
    }

    private static String user(UUID id, String name, String email) {
        return "insert into users (id, account_id, first_name, last_name, email, created_at) values ('" + id + "', '"
                + ACCOUNT + "', '" + name + "', 'Smith', " + email + ", now())";
    }

    private static String method(UUID id, UUID user, String action, String email) {
        return "insert into contact_methods (id, account_id, user_id, kind, name, when_unavailable, voicemail_email,"
                + " ring_seconds, created_at) values ('" + id + "', '" + ACCOUNT + "', '" + user
                + "', 'sipAccount', 'Phone', '" + action + "', " + email + ", 33, now())";
    }

    private static String sipAccount(UUID id, String outbound) {
        return "insert into sip_accounts (id, account_id, username, password, external_calls_enabled,"
                + " caller_id_number_id, caller_id_name, internal_caller_id_id) values ('" + id + "', '" + ACCOUNT
                + "', 'u" + id.toString().substring(0, 8) + "', '\\x00', " + outbound + ")";
    }

    private static void examine(Directory directory) {
        AccountId account = new AccountId(ACCOUNT);
        SipAccount own = directory.sipAccounts().get(account, OWN_ADDRESS);
        assertThat(own.inbound().whenUnavailable().action()).isEqualTo(UnavailableAction.VOICEMAIL);
        assertThat(own.inbound().ringTime()).hasSeconds(33);
        assertThat(own.outbound().externalCallsEnabled()).isTrue();
        assertThat(own.outbound().callerIdNumbers()).containsExactly(NUMBER);
        assertThat(own.outbound().callerIdName()).contains("Old name");
        assertThat(own.outbound().internalCallerId()).contains("101");
        assertThat(own.advanced()).isEqualTo(AdvancedSettings.DEFAULT);
        assertThat(own.voicemailGoesTo()).contains("ann@example.com");
        assertThat(directory.sipAccounts().get(account, OTHER_ADDRESS).voicemailGoesTo())
                .contains("Voicemail to desk@example.org");
        assertThat(directory
                        .sipAccounts()
                        .get(account, NO_VOICEMAIL)
                        .inbound()
                        .whenUnavailable()
                        .action())
                .isEqualTo(UnavailableAction.DO_NOTHING);
        AccountView view = directory.view(account).orElseThrow();
        assertThat(addresses(view, OWN_ADDRESS)).containsExactly("ann@example.com");
        assertThat(addresses(view, OTHER_ADDRESS)).containsExactly("desk@example.org");
        assertThat(addresses(view, SHARED_ADDRESS)).containsExactly("ann@example.com");
    }

    private static List<String> addresses(AccountView view, UUID method) {
        ContactMethodView found = view.contactMethod(method).orElseThrow();
        return found.voicemail().destination().addresses();
    }
}
