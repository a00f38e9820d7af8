package io.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.media.PortRange;
import io.switchboard.testkit.peer.LoopbackAddresses;
import io.switchboard.testkit.peer.Nsd;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole way: a server that asks a real name server. */
class DomainsTest {
    @Test
    void aDomainIsVerifiedByItsRecordAndFailsWithPlainWordsWithoutIt() throws Exception {
        Path folder = Files.createTempDirectory("switchboard-domains");
        InetAddress address = LoopbackAddresses.any();
        InetSocketAddress dns = new InetSocketAddress(address, LoopbackAddresses.freePort(address));
        try (SwitchboardServer server =
                SwitchboardServer.start(options(folder.resolve("data"), dns), Clock.systemUTC())) {
            Api api = new Api(
                    server.addresses().page(),
                    server.demonstration().contents().orElseThrow().apiToken());
            Api.Answer right = api.post("/api/v1/domains", "{\"name\":\"Example.TEST\"}");
            assertThat(right.status()).as(right.response().body()).isEqualTo(201);
            assertThat(right.text("/recordName")).isEqualTo("_switchboard-verify.example.test");
            String missing =
                    api.post("/api/v1/domains", "{\"name\":\"missing.test\"}").header("Location");
            String waiting = contact(api, "ana@example.test");
            try (Nsd nsd = Nsd.start(
                    Files.createDirectories(folder.resolve("nsd")), dns, Map.of("test", zone(right, address)))) {
                assertThat(nsd).isNotNull();
                Api.Answer verified = api.post(right.header("Location") + "/verification", "");
                assertThat(verified.text("/status"))
                        .as(verified.response().body())
                        .isEqualTo("verified");
                assertThat(api.get(waiting).text("/verifiedBy")).isEqualTo("domain");
                assertThat(api.get(contact(api, "ben@example.test")).text("/status"))
                        .isEqualTo("verified");
                assertThat(api.get("/api/v1/demo/inbox").response().body()).doesNotContain("ben@example.test");

                Api.Answer failed = api.post(missing + "/verification", "");
                assertThat(failed.status()).isEqualTo(200);
                assertThat(failed.text("/status")).isEqualTo("failed");
                assertThat(failed.text("/failure/code")).isEqualTo("noSuchDomain");
                assertThat(failed.text("/failure/message")).contains("missing.test does not exist");
                Api.Answer again = api.post(missing + "/verification", "");
                assertThat(again.status()).isEqualTo(429);
                assertThat(Integer.parseInt(again.header("Retry-After"))).isBetween(1, 11);
            }
            Api.Answer suffix = api.post("/api/v1/domains", "{\"name\":\"co.uk\"}");
            assertThat(suffix.text("/errors/0/rule")).isEqualTo("publicSuffix");
        } finally {
            RunningDemo.delete(folder);
        }
    }

    private static String contact(Api api, String address) {
        String user = api.get("/api/v1/users?q=Ortiz").text("/items/0/id");
        return api.post("/api/v1/email-contacts", "{\"userId\":\"%s\",\"address\":\"%s\"}".formatted(user, address))
                .header("Location");
    }

    // Name servers of domains listen on port 53, where none is here: so the resolver's answer counts.
    private static String zone(Api.Answer domain, InetAddress address) {
        return """
                $ORIGIN test.
                $TTL 60
                @ SOA ns hostmaster 1 3600 600 86400 60
                @ NS ns
                ns A %s
                example A 192.0.2.1
                _switchboard-verify.example TXT "%s"
                """.formatted(address.getHostAddress(), domain.text("/recordValue"));
    }

    private static ServerOptions options(Path folder, InetSocketAddress dns) {
        return new ServerOptions(
                folder,
                InetAddress.getLoopbackAddress(),
                0,
                0,
                PortRange.ANY,
                Optional.empty(),
                Optional.empty(),
                Optional.of(dns),
                true);
    }
}
