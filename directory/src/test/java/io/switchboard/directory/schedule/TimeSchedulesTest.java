package io.switchboard.directory.schedule;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditEntry;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Stale;
import io.switchboard.directory.schedule.TimeScheduleDraft.DayHours;
import io.switchboard.directory.schedule.TimeScheduleDraft.ExceptionDays;
import io.switchboard.directory.schedule.TimeScheduleDraft.Part;
import io.switchboard.directory.user.User;
import io.switchboard.directory.user.UserDraft;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeSchedulesTest {

    private final Directory directory = TestDirectory.shared();
    private final TimeSchedules schedules = directory.timeSchedules();
    private final AccountId account = TestDirectory.newAccount();

    private static DayHours on(int weekday, String from, String to) {
        return new DayHours(weekday, new Part(from, to));
    }

    private static ExceptionDays closed(String title, String first, String last, boolean yearly) {
        return new ExceptionDays(
                title, Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(last)), yearly, List.of());
    }

    private static TimeScheduleDraft office() {
        return new TimeScheduleDraft(
                " Main office ",
                Optional.empty(),
                List.of(
                        on(1, "13:00", "17:00"),
                        on(1, "08:00", "12:00"),
                        on(5, "22:00", "02:00"),
                        on(7, "00:00", "24:00")),
                List.of(
                        closed("Christmas", "2026-12-24", "2026-12-26", true),
                        new ExceptionDays(
                                "Inventory",
                                Optional.of(LocalDate.parse("2026-12-30")),
                                Optional.of(LocalDate.parse("2026-12-30")),
                                false,
                                List.of(new Part("10:00", "12:00")))));
    }

    @Test
    void aTimeScheduleIsKeptWithItsHoursAndExceptions() {
        SavedTimeSchedule created = schedules.create(account, office(), AUTHOR);
        SavedTimeSchedule found = schedules.get(account, created.id());
        assertThat(found).isEqualTo(created);
        assertThat(found.title()).isEqualTo("Main office");
        assertThat(found.timeZone()).isEmpty();
        assertThat(found.meaning().zone()).isEqualTo(ZoneId.of("Europe/Dublin"));
        assertThat(found.meaning().hours())
                .containsExactly(
                        new WeekdayHours(DayOfWeek.MONDAY, new TimeRange(480, 720)),
                        new WeekdayHours(DayOfWeek.MONDAY, new TimeRange(780, 1020)),
                        new WeekdayHours(DayOfWeek.FRIDAY, new TimeRange(1320, 120)),
                        new WeekdayHours(DayOfWeek.SUNDAY, new TimeRange(0, 1440)));
        assertThat(found.meaning().exceptions())
                .containsExactly(
                        new ScheduleException(
                                "Christmas",
                                LocalDate.parse("2026-12-24"),
                                LocalDate.parse("2026-12-26"),
                                true,
                                List.of()),
                        new ScheduleException(
                                "Inventory",
                                LocalDate.parse("2026-12-30"),
                                LocalDate.parse("2026-12-30"),
                                false,
                                List.of(new TimeRange(600, 720))));
    }

    @Test
    void aTimeScheduleIsChangedAsAWholeAndByItsVersion() {
        SavedTimeSchedule created = schedules.create(account, office(), AUTHOR);
        TimeScheduleDraft change = new TimeScheduleDraft(
                "Night", Optional.of("America/New_York"), List.of(on(2, "20:00", "06:00")), List.of());
        SavedTimeSchedule changed = schedules.update(account, created.id(), change, OptionalLong.of(1), AUTHOR);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.meaning().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(changed.meaning().hours()).hasSize(1);
        assertThat(changed.meaning().exceptions()).isEmpty();
        assertThatThrownBy(() -> schedules.update(account, created.id(), change, OptionalLong.of(1), AUTHOR))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> schedules.get(TestDirectory.newAccount(), created.id()))
                .isInstanceOf(NotFound.class);
        List<AuditEntry> entries = directory
                .auditLog()
                .list(account, PageRequest.FIRST.withText("Night"))
                .items();
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.before()).containsEntry("title", "Main office");
            assertThat(entry.before().get("hours")).contains("Mon 08:00-12:00");
            assertThat(entry.before().get("exceptions")).contains("Christmas 2026-12-24 to 2026-12-26 yearly closed");
            assertThat(entry.after()).containsEntry("hours", "Tue 20:00-06:00");
        });
    }

    @Test
    void aTitleIsGivenOnce() {
        schedules.create(account, office(), AUTHOR);
        assertThatThrownBy(() -> schedules.create(account, office(), AUTHOR)).isInstanceOf(Conflict.class);
        schedules.create(TestDirectory.newAccount(), office(), AUTHOR);
        assertThat(schedules.list(account, PageRequest.FIRST.withText("MAIN")).items())
                .hasSize(1);
        assertThat(schedules
                        .list(account, PageRequest.FIRST.withText("nowhere"))
                        .items())
                .isEmpty();
    }

    @Test
    void usersFollowASchedulesAndAreReachableAlwaysWhenItIsDeleted() {
        SavedTimeSchedule schedule = schedules.create(account, office(), AUTHOR);
        User user = directory
                .users()
                .create(
                        account,
                        new UserDraft("Ann", "Byrne", Optional.empty(), Optional.empty(), Optional.empty())
                                .withTimeSchedule(schedule.id()),
                        AUTHOR);
        assertThat(user.timeSchedule()).contains(new User.FollowedSchedule(schedule.id(), "Main office"));
        assertThat(schedules.get(account, schedule.id()).users()).isEqualTo(1);
        assertThat(schedules.relations(account, schedule.id()))
                .singleElement()
                .satisfies(relation -> assertThat(relation.name()).isEqualTo("Ann Byrne"));
        schedules.delete(account, schedule.id(), AUTHOR);
        assertThat(directory.users().get(account, user.id()).timeSchedule()).isEmpty();
    }

    @Test
    void aUserCannotFollowAScheduleOfAnotherAccount() {
        SavedTimeSchedule foreign = schedules.create(TestDirectory.newAccount(), office(), AUTHOR);
        UserDraft draft = new UserDraft("Ann", "Byrne", Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> directory.users().create(account, draft.withTimeSchedule(foreign.id()), AUTHOR))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo("timeScheduleId"));
        assertThatThrownBy(() -> directory.users().create(account, draft.withTimeSchedule(UUID.randomUUID()), AUTHOR))
                .isInstanceOf(InvalidFields.class);
    }

    private static TimeScheduleDraft withHours(DayHours... hours) {
        return new TimeScheduleDraft("T", Optional.empty(), List.of(hours), List.of());
    }

    private static TimeScheduleDraft with(ExceptionDays... exceptions) {
        return new TimeScheduleDraft("T", Optional.empty(), List.of(), List.of(exceptions));
    }

    static Stream<Arguments> broken() {
        ExceptionDays endless = new ExceptionDays(
                "No end", Optional.of(LocalDate.parse("2026-01-01")), Optional.empty(), false, List.of());
        return Stream.of(
                Arguments.of(new TimeScheduleDraft(" ", Optional.empty(), List.of(), List.of()), "title", "required"),
                Arguments.of(
                        new TimeScheduleDraft("T", Optional.of("Europe/Atlantis"), List.of(), List.of()),
                        "timeZone",
                        "time-zone"),
                Arguments.of(withHours(on(0, "08:00", "09:00")), "hours", "weekday"),
                Arguments.of(withHours(on(8, "08:00", "09:00")), "hours", "weekday"),
                Arguments.of(withHours(on(1, "24:00", "09:00")), "hours", "time"),
                Arguments.of(withHours(on(1, "8:00", "09:00")), "hours", "time"),
                Arguments.of(withHours(on(1, "08:00", "24:01")), "hours", "time"),
                Arguments.of(withHours(on(1, "", "09:60")), "hours", "time"),
                Arguments.of(
                        withHours(IntStream.range(0, 25)
                                .mapToObj(i -> on(1, "%02d:00".formatted(i % 24), "%02d:30".formatted(i / 2)))
                                .toArray(DayHours[]::new)),
                        "hours",
                        "size"),
                Arguments.of(with(endless), "exceptions", "required"),
                Arguments.of(with(closed("X", "2026-01-02", "2026-01-01", false)), "exceptions", "order"),
                Arguments.of(with(closed("X", "2026-01-02", "2027-01-02", true)), "exceptions", "year"),
                Arguments.of(with(closed("X", "1999-01-02", "2026-01-01", false)), "exceptions", "range"),
                Arguments.of(with(closed("", "2026-01-01", "2026-01-01", false)), "exceptions", "required"),
                Arguments.of(with(closed("a\u0000", "2026-01-01", "2026-01-01", false)), "exceptions", "characters"),
                Arguments.of(
                        with(IntStream.range(0, 201)
                                .mapToObj(i -> closed("X" + i, "2026-01-01", "2026-01-01", false))
                                .toArray(ExceptionDays[]::new)),
                        "exceptions",
                        "size"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenRuleIsNamed(TimeScheduleDraft draft, String field, String rule) {
        assertThatThrownBy(() -> schedules.create(account, draft, AUTHOR))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                            assertThat(problem.field()).isEqualTo(field);
                            assertThat(problem.rule()).isEqualTo(rule);
                        }));
        assertThat(schedules.list(account, PageRequest.FIRST).total()).isZero();
    }
}
