package io.switchboard.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.directory.setting.MailSecurity;
import io.switchboard.directory.setting.MailSettings;
import io.switchboard.media.PortRange;
import io.switchboard.server.ServerOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    Path folder;

    private ServerOptions options(int httpPort) {
        return new ServerOptions(
                folder,
                LOOPBACK,
                httpPort,
                0,
                PortRange.ANY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Test
    void aTakenPortIsNamedWithItsRemedy() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
            HealthCheckResource found = PortFindings.of(options(taken.getLocalPort()));
            assertThat(found.status()).isEqualTo(CheckStatus.FAIL);
            assertThat(found.detail()).contains(taken.getLocalPort() + "/tcp").contains("--http-port");
            assertThat(found.remedy()).contains("ss -lntup");
        }
        assertThat(PortFindings.of(options(0)).status()).isEqualTo(CheckStatus.OK);
    }

    @Test
    void theMailServerIsTried() throws Exception {
        assertThat(MailFindings.of(Optional.empty()).status()).isEqualTo(CheckStatus.WARN);
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            Thread.ofVirtual().start(() -> greet(server, "220 mail.example ESMTP\r\n"));
            assertThat(MailFindings.of(Optional.of(mail(server.getLocalPort()))).status())
                    .isEqualTo(CheckStatus.OK);
            Thread.ofVirtual().start(() -> greet(server, "HTTP/1.1 400 Bad Request\r\n"));
            assertThat(MailFindings.of(Optional.of(mail(server.getLocalPort()))).status())
                    .isEqualTo(CheckStatus.FAIL);
        }
        HealthCheckResource closed = MailFindings.of(Optional.of(mail(1)));
        assertThat(closed.status()).isEqualTo(CheckStatus.FAIL);
        assertThat(closed.remedy()).isNotBlank();
    }

    @Test
    void thePublicAddressIsLookedAt() {
        assertThat(AddressFindings.of(Optional.empty()).status()).isEqualTo(CheckStatus.WARN);
        assertThat(AddressFindings.of(Optional.of("127.0.0.1")).status()).isEqualTo(CheckStatus.WARN);
        assertThat(AddressFindings.of(Optional.of("203.0.113.7")).status()).isEqualTo(CheckStatus.OK);
        assertThat(AddressFindings.of(Optional.of("no.such.host.invalid")).status())
                .isEqualTo(CheckStatus.FAIL);
    }

    @Test
    void aMissingCertificateIsToldWithItsRemedy() {
        assertThat(CertificateFindings.of(Optional.empty(), Instant::now).remedy())
                .contains("--certificate");
        HealthCheckResource unreadable = CertificateFindings.of(
                Optional.of(new ServerOptions.CertificateFiles(folder.resolve("no"), folder.resolve("no"))),
                Instant::now);
        assertThat(unreadable.status()).isEqualTo(CheckStatus.FAIL);
    }

    private static MailSettings mail(int port) {
        return new MailSettings(
                "127.0.0.1", port, MailSecurity.NONE, Optional.empty(), Optional.empty(), "pbx@example.com");
    }

    private static void greet(ServerSocket server, String greeting) {
        try (java.net.Socket socket = server.accept()) {
            socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
