package io.switchboard.directory.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.change.Changes;
import io.switchboard.directory.database.DirectoryDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class IdempotentRequestsTest {

    private static final byte[] ASKED = "asked".getBytes(StandardCharsets.UTF_8);
    private static final FirstAnswer CREATED =
            new FirstAnswer(201, Map.of("Location", "/api/v1/users/1"), "{\"password\":\"shown once\"}");

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private final IdempotentRequests requests = new IdempotentRequests(
            new DirectoryDatabase(directory.dataSource(), new Changes()), directory.secrets(), () -> now);

    @Test
    void theFirstAnswerIsGivenAgainAndKeptEncrypted() {
        assertThat(requests.claim(account, "k", ASKED)).isEqualTo(new RequestClaim.Work());
        assertThat(requests.claim(account, "k", ASKED)).isEqualTo(new RequestClaim.Running());
        requests.answered(account, "k", CREATED);
        assertThat(requests.claim(account, "k", ASKED)).isEqualTo(new RequestClaim.Answered(CREATED));
        assertThat(requests.claim(account, "k", "other".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new RequestClaim.OtherRequest());
        assertThat(requests.claim(TestDirectory.newAccount(), "k", ASKED)).isEqualTo(new RequestClaim.Work());
        byte[] kept = Jdbi.create(directory.dataSource())
                .withHandle(
                        handle -> handle.createQuery("select body from idempotent_requests where account_id = :account")
                                .bind("account", account.value())
                                .mapTo(byte[].class)
                                .one());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("shown once");
    }

    @Test
    void aReleasedKeyIsFreeAndAnAnsweredOneIsNot() {
        requests.claim(account, "k", ASKED);
        requests.release(account, "k");
        assertThat(requests.claim(account, "k", ASKED)).isEqualTo(new RequestClaim.Work());
        requests.answered(account, "k", CREATED);
        requests.release(account, "k");
        assertThat(requests.claim(account, "k", ASKED)).isEqualTo(new RequestClaim.Answered(CREATED));
    }

    @Test
    void aRequestThatTheServerDiedOverMayBeWorkedAgain() {
        requests.claim(account, "k", ASKED);
        now = now.plus(Duration.ofSeconds(59));
        assertThat(requests.claim(account, "k", ASKED)).isEqualTo(new RequestClaim.Running());
        now = now.plus(Duration.ofSeconds(2));
        assertThat(requests.claim(account, "k", ASKED)).isEqualTo(new RequestClaim.Work());
        assertThat(requests.claim(account, "k", ASKED)).isEqualTo(new RequestClaim.Running());
    }

    @Test
    void answersAreForgottenAfterADay() {
        requests.claim(account, "k", ASKED);
        requests.answered(account, "k", CREATED);
        now = now.plus(IdempotentRequests.KEPT).plusSeconds(1);
        assertThat(requests.claim(account, "k", ASKED)).isEqualTo(new RequestClaim.Work());
    }

    @Test
    void ofManyAtOnceOneWorks() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<RequestClaim> claim = () -> requests.claim(account, "race", ASKED);
            List<Future<RequestClaim>> claims = threads.invokeAll(Collections.nCopies(20, claim));
            long working = 0;
            for (Future<RequestClaim> told : claims) {
                working += told.get() instanceof RequestClaim.Work ? 1 : 0;
            }
            assertThat(working).isEqualTo(1);
        }
    }
}
