package io.switchboard.directory.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.TestDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Path folder = TestDirectory.temporaryFolder();

    @AfterEach
    void delete() {
        TestDirectory.delete(folder);
    }

    @Test
    void aSecretOpensAtItsPlaceWithItsKeyAndNowhereElse() throws IOException {
        Secrets secrets = Secrets.open(folder);
        byte[] sealed = secrets.encrypt("sip-account/1", "pässword");
        byte[] tampered = sealed.clone();
        tampered[tampered.length - 1] ^= 1;

        assertThat(Secrets.open(folder).decrypt("sip-account/1", sealed)).isEqualTo("pässword");
        assertThat(secrets.encrypt("sip-account/1", "pässword")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> secrets.decrypt("sip-account/2", sealed)).isInstanceOf(SecretFault.class);
        assertThatThrownBy(() -> secrets.decrypt("sip-account/1", tampered)).isInstanceOf(SecretFault.class);
        assertThatThrownBy(() -> secrets.decrypt("sip-account/1", new byte[0])).isInstanceOf(SecretFault.class);
        Files.delete(folder.resolve("secret.key"));
        Secrets other = Secrets.open(folder);
        assertThatThrownBy(() -> other.decrypt("sip-account/1", sealed)).isInstanceOf(SecretFault.class);
        Files.write(folder.resolve("secret.key"), new byte[5]);
        assertThatThrownBy(() -> Secrets.open(folder))
                .isInstanceOf(SecretFault.class)
                .hasMessageContaining("backup");
    }

    @Test
    void digestHashesAreThoseOfTheRfc() {
        // RFC 7616 section 3.9.1: A1 of Mufasa.
        DigestHashes hashes = Secrets.digestHashes("Mufasa", "http-auth@example.org", "Circle of Life");
        assertThat(hashes.md5()).isEqualTo("3d78807defe7de2157e2b0b6573a855f");
        assertThat(hashes.sha256()).isEqualTo("7987c64c30e25f1b74be53f966b49b90f2808aa92faf9a00262392d7b4794232");
        assertThat(hashes.toString()).doesNotContain(hashes.md5());
    }
}
