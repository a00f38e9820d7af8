package io.switchboard.directory.schedule;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditLog.Subject;
import io.switchboard.directory.audit.AuditLog.Values;
import io.switchboard.directory.audit.Author;
import io.switchboard.directory.audit.FieldValues;
import io.switchboard.directory.audit.Ledger;
import io.switchboard.directory.database.Written;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.problem.Relation;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The time schedules of an account (specification section 7). All methods block on the database and throw {@code DirectoryProblem}. */
public final class TimeSchedules {

    private static final String KIND = "timeSchedule";

    private final Ledger ledger;

    public TimeSchedules(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One page of the time schedules; text is sought in the titles. */
    public Page<SavedTimeSchedule> list(AccountId account, PageRequest request) {
        return ledger.database().snapshot(handle -> TimeScheduleTable.page(handle, account, request));
    }

    public SavedTimeSchedule get(AccountId account, UUID id) {
        return ledger.database().snapshot(handle -> find(handle, account, id));
    }

    public SavedTimeSchedule create(AccountId account, TimeScheduleDraft draft, Author author) {
        TimeScheduleRules.Checked checked = TimeScheduleRules.check(draft);
        UUID id = ledger.newId();
        return ledger.database().change(account, handle -> {
            requireFreeTitle(handle, account, id, checked.title());
            TimeScheduleTable.insert(handle, account, id, checked, ledger.now());
            writeHours(handle, account, id, checked);
            SavedTimeSchedule created = find(handle, account, id);
            ledger.record(handle, account, author, subject(created), Values.created(values(created)));
            return created;
        });
    }

    /** Changes a time schedule; {@code expected} is the version the change was made on. */
    public SavedTimeSchedule update(
            AccountId account, UUID id, TimeScheduleDraft draft, OptionalLong expected, Author author) {
        TimeScheduleRules.Checked checked = TimeScheduleRules.check(draft);
        return ledger.database().change(account, handle -> {
            TimeScheduleTable.lock(handle, account, id);
            SavedTimeSchedule before = find(handle, account, id);
            Written.expect(KIND, expected, before.version());
            requireFreeTitle(handle, account, id, checked.title());
            TimeScheduleTable.update(handle, account, id, checked);
            writeHours(handle, account, id, checked);
            SavedTimeSchedule after = find(handle, account, id);
            ledger.record(handle, account, author, subject(after), Values.changed(values(before), values(after)));
            return after;
        });
    }

    /** The users who would be without hours, that is always reachable, if it were deleted. */
    public List<Relation> relations(AccountId account, UUID id) {
        get(account, id);
        return ledger.database().read(handle -> TimeScheduleTable.users(handle, account, id));
    }

    /** Deletes a time schedule; its users are reachable at all hours from then on. */
    public void delete(AccountId account, UUID id, Author author) {
        ledger.database().change(account, handle -> {
            TimeScheduleTable.lock(handle, account, id);
            SavedTimeSchedule before = find(handle, account, id);
            TimeScheduleTable.delete(handle, account, id);
            ledger.record(handle, account, author, subject(before), Values.deleted(values(before)));
            return before;
        });
    }

    private void writeHours(Handle handle, AccountId account, UUID id, TimeScheduleRules.Checked checked) {
        TimeScheduleTable.replaceHours(handle, account, id, checked.hours());
        TimeScheduleTable.deleteExceptions(handle, account, id);
        for (int i = 0; i < checked.exceptions().size(); i++) {
            TimeScheduleTable.addException(
                    handle, account, id, ledger.newId(), i, checked.exceptions().get(i));
        }
    }

    private static SavedTimeSchedule find(Handle handle, AccountId account, UUID id) {
        return TimeScheduleTable.find(handle, account, id).orElseThrow(() -> new NotFound(KIND, id));
    }

    private static void requireFreeTitle(Handle handle, AccountId account, UUID id, String title) {
        // The lock on the account makes two who choose a title at a time take turns.
        handle.execute("select 1 from accounts where id = ? for no key update", account.value());
        Optional<Holder> holder = TimeScheduleTable.titled(handle, account, title)
                .filter(other -> !other.equals(id))
                .map(other -> new Holder(KIND, other, title));
        if (holder.isPresent()) {
            throw new Conflict(
                    "title", "There is a time schedule \"" + title + "\" already. Choose another title.", holder);
        }
    }

    private static Subject subject(SavedTimeSchedule schedule) {
        return Subject.of(KIND, schedule.id(), schedule.title());
    }

    private static Map<String, String> values(SavedTimeSchedule schedule) {
        return new FieldValues()
                .with("title", schedule.title())
                .with("timeZone", schedule.timeZone())
                .with(
                        "hours",
                        schedule.meaning().hours().stream()
                                .map(hours -> hours.weekday().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                                        + hours.range())
                                .toList())
                .with(
                        "exceptions",
                        schedule.meaning().exceptions().stream()
                                .map(TimeSchedules::words)
                                .toList())
                .map();
    }

    private static String words(ScheduleException exception) {
        String hours = exception.hours().stream().map(TimeRange::toString).collect(Collectors.joining(", "));
        return exception.title() + " " + exception.firstDay() + " to " + exception.lastDay()
                + (exception.yearly() ? " yearly " : " ") + (hours.isEmpty() ? "closed" : hours);
    }
}
