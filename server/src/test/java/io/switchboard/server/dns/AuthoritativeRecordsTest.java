package io.switchboard.server.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.directory.email.DomainRecords.Answer;
import io.switchboard.testkit.peer.LoopbackAddresses;
import io.switchboard.testkit.peer.Nsd;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real name server. */
class AuthoritativeRecordsTest {
    private static final String PROOF = "switchboard-verify=0123456789abcdef0123456789abcdef";
    private static final InetAddress SILENT = LoopbackAddresses.any();

    @TempDir
    static Path folder;

    private static InetSocketAddress server;
    private static Nsd nsd;

    @BeforeAll
    static void start() {
        InetAddress address = LoopbackAddresses.any();
        server = new InetSocketAddress(address, LoopbackAddresses.freePort(address));
        nsd = Nsd.start(
                folder,
                server,
                Map.of(
                        "test",
                        zone("test", address) + """
                                right A 192.0.2.1
                                _switchboard-verify.right TXT "PROOF"
                                none A 192.0.2.1
                                wrong A 192.0.2.1
                                _switchboard-verify.wrong TXT "switchboard-verify=another"
                                several A 192.0.2.1
                                _switchboard-verify.several TXT "v=spf1 -all"
                                _switchboard-verify.several TXT "PROOF"
                                parts A 192.0.2.1
                                _switchboard-verify.parts TXT "switchboard-verify=" "0123456789abcdef0123456789abcdef"
                                alias A 192.0.2.1
                                _switchboard-verify.alias CNAME proof.elsewhere.test.
                                loop A 192.0.2.1
                                _switchboard-verify.loop CNAME _switchboard-verify.pool.test.
                                _switchboard-verify.pool CNAME _switchboard-verify.loop.test.
                                xn--bcher-kva A 192.0.2.1
                                _switchboard-verify.xn--bcher-kva TXT "PROOF"
                                """.replace("PROOF", PROOF),
                        "elsewhere.test",
                        zone("elsewhere.test", address) + "proof TXT \"" + PROOF + "\"\n",
                        "own.test",
                        zone("own.test", address) + "_switchboard-verify TXT \"" + PROOF + "\"\n",
                        "away.test",
                        zone("away.test", SILENT) + "_switchboard-verify TXT \"" + PROOF + "\"\n",
                        "broken.test",
                        ""));
    }

    @AfterAll
    static void stop() {
        nsd.close();
    }

    @Test
    void findsTheRecord() {
        assertThat(texts("right.test")).isEqualTo(new Answer.Texts(List.of(PROOF)));
        assertThat(texts("own.test")).isEqualTo(new Answer.Texts(List.of(PROOF)));
        assertThat(texts("xn--bcher-kva.test")).isEqualTo(new Answer.Texts(List.of(PROOF)));
    }

    @Test
    void tellsAMissingRecordFromAMissingDomain() {
        assertThat(texts("none.test")).isEqualTo(new Answer.Texts(List.of()));
        assertThat(texts("missing.test")).isEqualTo(new Answer.NoSuchDomain());
    }

    @Test
    void tellsWhatAWrongRecordSays() {
        assertThat(texts("wrong.test")).isEqualTo(new Answer.Texts(List.of("switchboard-verify=another")));
    }

    @Test
    void findsAllOfSeveralRecordsAndJoinsTheParts() {
        assertThat(texts("several.test"))
                .isInstanceOfSatisfying(
                        Answer.Texts.class,
                        answer -> assertThat(answer.texts()).containsExactlyInAnyOrder("v=spf1 -all", PROOF));
        assertThat(texts("parts.test")).isEqualTo(new Answer.Texts(List.of(PROOF)));
    }

    @Test
    void followsAnAliasIntoAnotherZoneButNotInCircles() {
        assertThat(texts("alias.test")).isEqualTo(new Answer.Texts(List.of(PROOF)));
        assertThat(texts("loop.test")).isInstanceOfAny(Answer.ServerFailure.class, Answer.Texts.class);
    }

    @Test
    void tellsThatNobodyCanAnswer() {
        assertThat(texts("broken.test")).isEqualTo(new Answer.ServerFailure("SERVFAIL"));
    }

    @Test
    void takesTheResolversAnswerWhenTheDomainsOwnServersAreSilent() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(server.getPort(), SILENT)) {
            assertThat(silent.isBound()).isTrue();
            assertThat(texts("away.test")).isEqualTo(new Answer.Texts(List.of(PROOF)));
        }
    }

    @Test
    void givesUpAfterFiveSecondsOfSilence() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, LoopbackAddresses.any())) {
            AuthoritativeRecords records = AuthoritativeRecords.with(
                    Optional.of(new InetSocketAddress(silent.getLocalAddress(), silent.getLocalPort())),
                    InstantSource.system());
            Instant start = Instant.now();

            assertThat(records.texts("right.test", "_switchboard-verify.right.test"))
                    .isEqualTo(new Answer.TimedOut());
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(6));
        }
    }

    private static Answer texts(String domain) {
        return AuthoritativeRecords.with(Optional.of(server), InstantSource.system())
                .askingAt(server.getPort())
                .texts(domain, "_switchboard-verify." + domain);
    }

    private static String zone(String name, InetAddress nameServer) {
        return """
                $ORIGIN %s.
                $TTL 60
                @ SOA ns hostmaster 1 3600 600 86400 60
                @ NS ns
                ns A %s
                """.formatted(name, nameServer.getHostAddress());
    }
}
