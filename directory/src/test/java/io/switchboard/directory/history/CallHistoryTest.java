package io.switchboard.directory.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class CallHistoryTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();
    private final CallHistory history = directory.callHistory();

    private UUID start(Direction direction, String from, String to, Instant at) {
        UUID id = UUID.randomUUID();
        history.started(new CallStart(id, account, direction, at, from, Optional.of("Ann"), to, Optional.empty()))
                .toCompletableFuture()
                .join();
        return id;
    }

    @Test
    void aCallIsWrittenFromStartToEnd() {
        List<UUID> heard = new CopyOnWriteArrayList<>();
        history.listen((owner, call) -> heard.add(call));
        UUID id = start(Direction.INBOUND, "12025550199", "12025550101", START);
        CallAttempt first = new CallAttempt("Ann (Desk)", START, Duration.ofMillis(2500), "busy", Optional.of(486));
        CallAttempt second = new CallAttempt(
                "Ann (Mobile)", START.plusSeconds(3), Duration.ofSeconds(2), "answered", Optional.of(200));
        history.attempted(id, first);
        history.attempted(id, second);
        history.answered(id, START.plusSeconds(5), "Ann Smith");
        history.ended(
                        id,
                        new CallEnding(
                                START.plusSeconds(65),
                                Outcome.ANSWERED,
                                EndedBy.CALLEE,
                                Optional.of(200),
                                Optional.of("Ann hung up.")))
                .toCompletableFuture()
                .join();

        CallRecord call = history.get(account, id);

        assertThat(call.ringSeconds()).isEqualTo(5);
        assertThat(call.talkSeconds()).isEqualTo(60);
        assertThat(call.outcome()).contains(Outcome.ANSWERED);
        assertThat(call.endedBy()).contains(EndedBy.CALLEE);
        assertThat(call.answeredBy()).contains("Ann Smith");
        assertThat(call.fromName()).contains("Ann");
        assertThat(call.toName()).isEmpty();
        assertThat(call.attempts()).containsExactly(first, second);
        assertThat(history.list(account, CallFilter.ALL, PageRequest.FIRST).items())
                .containsExactly(call);
        assertThat(heard).contains(id);
        assertThatThrownBy(() -> history.get(TestDirectory.newAccount(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsWhileCallsComeIn() {
        List<UUID> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            // Several calls share an instant: the order within it must hold across pages too.
            expected.add(start(Direction.INTERNAL, "101", "102", START.plusSeconds(i / 4)));
        }
        List<UUID> seen = new ArrayList<>();
        PageRequest request = PageRequest.FIRST.withLimit(4);
        Page<CallRecord> page = history.list(account, CallFilter.ALL, request);
        assertThat(page.total()).isEqualTo(25);
        page.items().forEach(call -> seen.add(call.id()));
        while (page.nextCursor().isPresent()) {
            start(Direction.INTERNAL, "101", "103", START.plusSeconds(100));
            page = history.list(account, CallFilter.ALL, request.withCursor(page.nextCursor()));
            page.items().forEach(call -> seen.add(call.id()));
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void callsAreSoughtSortedAndFiltered() {
        UUID inbound = start(Direction.INBOUND, "12025550199", "12025550101", START);
        UUID internal = start(Direction.INTERNAL, "101", "102", START.plusSeconds(1));
        CallFilter filter = new CallFilter(
                Optional.of(Direction.INBOUND),
                Optional.empty(),
                Optional.of(START),
                Optional.of(START.plusSeconds(1)));

        assertThat(ids(history.list(account, filter, PageRequest.FIRST))).containsExactly(inbound);
        assertThat(ids(history.list(account, CallFilter.ALL, PageRequest.FIRST.withText("0199"))))
                .containsExactly(inbound);
        assertThat(ids(history.list(account, CallFilter.ALL, PageRequest.FIRST.withSort("startedAt"))))
                .containsExactly(inbound, internal);
        assertThat(ids(history.list(account, CallFilter.ALL, PageRequest.FIRST.withSort("-direction,startedAt"))))
                .containsExactly(internal, inbound);
        assertThatThrownBy(() -> history.list(account, CallFilter.ALL, PageRequest.FIRST.withSort("password")))
                .isInstanceOf(InvalidFields.class);
        for (String cursor : List.of("garbage", "", "AAAA", "W10fMQ", "🙂")) {
            assertThatThrownBy(() ->
                            history.list(account, CallFilter.ALL, PageRequest.FIRST.withCursor(Optional.of(cursor))))
                    .isInstanceOf(InvalidFields.class);
        }
    }

    @Test
    void callsAreSortedByHowLongTheyWereTalked() {
        UUID missed = start(Direction.INBOUND, "12025550199", "12025550101", START);
        UUID longest = talked(START.plusSeconds(1), Duration.ofMinutes(11));
        UUID shortest = talked(START.plusSeconds(2), Duration.ofMillis(9_500));
        PageRequest request = PageRequest.FIRST.withSort("-talkSeconds").withLimit(1);
        List<UUID> seen = new ArrayList<>();
        Page<CallRecord> page = history.list(account, CallFilter.ALL, request);
        seen.addAll(ids(page));
        while (page.nextCursor().isPresent()) {
            page = history.list(account, CallFilter.ALL, request.withCursor(page.nextCursor()));
            seen.addAll(ids(page));
        }

        assertThat(seen).containsExactly(longest, shortest, missed);
    }

    private UUID talked(Instant at, Duration duration) {
        UUID id = start(Direction.INTERNAL, "101", "102", at);
        history.answered(id, at, "Ann Smith");
        history.ended(
                        id,
                        new CallEnding(
                                at.plus(duration),
                                Outcome.ANSWERED,
                                EndedBy.CALLER,
                                Optional.of(200),
                                Optional.empty()))
                .toCompletableFuture()
                .join();
        return id;
    }

    @Test
    void textsThatNoDatabaseCanKeepDoNotLoseTheCall() {
        UUID id = UUID.randomUUID();
        history.started(new CallStart(
                        id,
                        account,
                        Direction.INBOUND,
                        START,
                        "12\u0000\n34",
                        Optional.of("\ud800"),
                        "1",
                        Optional.empty()))
                .toCompletableFuture()
                .join();

        assertThat(history.get(account, id).fromNumber()).isEqualTo("12??34");
    }

    @Test
    void aLongHistoryIsQuickToRead() throws SQLException {
        fill(200_000);
        history.list(account, CallFilter.ALL, PageRequest.FIRST);

        long begin = System.nanoTime();
        Page<CallRecord> first = history.list(account, CallFilter.ALL, PageRequest.FIRST);
        Page<CallRecord> second =
                history.list(account, CallFilter.ALL, PageRequest.FIRST.withCursor(first.nextCursor()));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(first.total()).isEqualTo(200_000);
        assertThat(second.items()).hasSize(50);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    private void fill(int calls) throws SQLException {
        try (Connection connection = directory.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                    insert into call_history (id, account_id, direction, started_at, ended_at, from_number, to_number,
                      outcome, ended_by)
                    select gen_random_uuid(), ?, 'INBOUND', now() - n * interval '1 minute', now(),
                      (12025550000 + n % 1000)::text, '12025550101', 'ANSWERED', 'CALLER'
                    from generate_series(1, ?) n
                    """)) {
            insert.setObject(1, account.value());
            insert.setInt(2, calls);
            insert.execute();
        }
    }

    private static List<UUID> ids(Page<CallRecord> page) {
        return page.items().stream().map(CallRecord::id).toList();
    }
}
