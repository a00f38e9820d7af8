package io.switchboard.server.health;

import io.switchboard.server.ServerOptions.CertificateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Is the certificate of HTTPS in order? */
final class CertificateFindings {
    private static final String NAME = "certificate";
    private static final Duration SOON = Duration.ofDays(14);

    private CertificateFindings() {}

    static HealthCheckResource of(Optional<CertificateFiles> files, InstantSource clock) {
        if (files.isEmpty()) {
            return Findings.warn(
                    NAME,
                    "No certificate is given; pages travel unprotected.",
                    "Give --certificate and --certificate-key, or put a proxy with HTTPS in front.");
        }
        try (InputStream stream = Files.newInputStream(files.get().chain())) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
            return expiry(certificate, clock.instant());
        } catch (IOException | CertificateException unreadable) {
            return Findings.fail(
                    NAME,
                    "The certificate " + files.get().chain() + " cannot be read: " + unreadable.getMessage() + ".",
                    "Give a chain in PEM form, the server's own certificate first.");
        }
    }

    private static HealthCheckResource expiry(X509Certificate certificate, Instant now) {
        Instant end = certificate.getNotAfter().toInstant();
        if (end.isBefore(now)) {
            return Findings.fail(NAME, "The certificate ended on " + end + ".", "Renew it and start the server again.");
        }
        if (end.isBefore(now.plus(SOON))) {
            return Findings.warn(NAME, "The certificate ends on " + end + ".", "Renew it before that day.");
        }
        return Findings.ok(
                NAME, "For " + certificate.getSubjectX500Principal().getName() + ", good until " + end + ".");
    }
}
