package io.switchboard.directory.appdevice;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.user.User;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class AppDevicesTest {

    private final Directory directory = TestDirectory.shared();
    private final AppDevices devices = directory.appDevices();
    private final AccountId account = TestDirectory.newAccount();

    private UUID device(User user, String system) {
        UUID id = UUID.randomUUID();
        Jdbi.create(directory.dataSource())
                .useHandle(handle -> handle.execute(
                        "insert into app_devices (id, account_id, user_id, operating_system, app_version, created_at)"
                                + " values (?, ?, ?, ?, '1.0.0', ?)",
                        id,
                        account.value(),
                        user.id(),
                        system,
                        Instant.parse("2026-11-23T12:00:00Z")));
        return id;
    }

    @Test
    void devicesAreListedCountedAndTakenOutOfService() {
        User ann = TestDirectory.newUser(directory, account, "Ann", "Byrne");
        User bob = TestDirectory.newUser(directory, account, "Bob", "Quinn");
        UUID phone = device(ann, "Android 16");
        device(ann, "iOS 20");
        device(bob, "Windows 11");

        assertThat(devices.list(account, Optional.empty(), PageRequest.FIRST).total())
                .isEqualTo(3);
        assertThat(devices.list(account, Optional.of(ann.id()), PageRequest.FIRST.withSort("operatingSystem"))
                        .items())
                .extracting(AppDevice::operatingSystem, AppDevice::userName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Android 16", "Ann Byrne"),
                        org.assertj.core.groups.Tuple.tuple("iOS 20", "Ann Byrne"));
        assertThat(devices.list(account, Optional.empty(), PageRequest.FIRST.withText("quinn"))
                        .items())
                .extracting(AppDevice::operatingSystem)
                .containsExactly("Windows 11");
        assertThat(directory.users().get(account, ann.id()).counts().devices()).isEqualTo(2);

        assertThatThrownBy(() -> devices.delete(TestDirectory.newAccount(), phone, AUTHOR))
                .isInstanceOf(NotFound.class);
        devices.delete(account, phone, AUTHOR);
        assertThat(directory.users().get(account, ann.id()).counts().devices()).isEqualTo(1);
        assertThatThrownBy(() -> devices.delete(account, phone, AUTHOR)).isInstanceOf(NotFound.class);
    }
}
