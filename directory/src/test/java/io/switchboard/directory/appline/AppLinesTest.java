package io.switchboard.directory.appline;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.contactmethod.RecordingSettings;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.user.User;
import io.switchboard.directory.view.AppLineView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class AppLinesTest {

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();
    private final User ann = TestDirectory.newUser(directory, account, "Ann", "Smith");

    private AppLine create(AppLineDraft draft) {
        return directory.appLines().create(account, draft, AUTHOR);
    }

    @Test
    void aCallSeesAllCallerIdsOfALine() {
        PhoneNumber first = TestDirectory.newPhoneNumber(directory, account);
        PhoneNumber second = TestDirectory.newPhoneNumber(directory, account);

        AppLine line = create(AppLineDraft.of(ann.id())
                .withInbound(InboundSettings.DEFAULT.withInternalNumbers("150"))
                .withOutbound(OutboundSettings.external(second.id(), first.id())));

        assertThat(line.name()).isEqualTo("App");
        assertThat(line.invitation()).isEqualTo(AppInvitation.NONE);
        assertThat(line.outbound().callerIdNumbers()).containsExactly(second.id(), first.id());
        assertThat(directory.view(account).orElseThrow().internalNumber("150"))
                .get()
                .isInstanceOfSatisfying(
                        AppLineView.class,
                        view -> assertThat(view.outbound().callerIds())
                                .containsExactly(second.number(), first.number()));
        assertThatThrownBy(() -> directory.phoneNumbers().delete(account, first.id(), AUTHOR))
                .hasMessageContaining("Ann Smith (App)");
    }

    @Test
    void aUserHasOneLineAtMost() {
        AppLine line = create(AppLineDraft.of(ann.id()));

        Conflict second = catchThrowableOfType(Conflict.class, () -> create(AppLineDraft.of(ann.id())));

        assertThat(second.field()).isEqualTo("userId");
        assertThat(second.holder().orElseThrow().id()).isEqualTo(line.id());
        assertThat(second).hasMessageContaining("Ann Smith (App)");
        assertThat(directory.appLines().list(account, PageRequest.FIRST).total())
                .isEqualTo(1);
        assertThat(directory.appLines().ofUser(account, ann.id())).contains(line.id());
    }

    @Test
    void theUserNeedsAnEmailAndStays() {
        Jdbi.create(directory.dataSource())
                .useHandle(handle -> handle.execute("update users set email = null where id = ?", ann.id()));
        assertThat(problems(AppLineDraft.of(ann.id()))).containsExactly(tuple("userId", "email-required"));

        User bea = TestDirectory.newUser(directory, account, "Bea", "Adams");
        AppLine line = create(AppLineDraft.of(bea.id()));
        User carl = TestDirectory.newUser(directory, account, "Carl", "Berg");
        InvalidFields moved = catchThrowableOfType(
                InvalidFields.class,
                () -> directory
                        .appLines()
                        .update(account, line.id(), AppLineDraft.of(carl.id()), OptionalLong.empty(), AUTHOR));
        assertThat(moved.problems())
                .extracting(FieldProblem::field, FieldProblem::rule)
                .containsExactly(tuple("userId", "fixed"));
    }

    @Test
    void recordingNeedsADeliveryMethod() {
        RecordingSettings recording = new RecordingSettings(Optional.empty(), false, true, false, false, false);

        assertThat(problems(AppLineDraft.of(ann.id()).withRecording(recording)))
                .containsExactly(tuple("recordingDeliveryMethod", "required"));
    }

    @Test
    void recordingsAndAnnouncementsAreKept() {
        UUID audio = UUID.randomUUID();
        UUID delivery = UUID.randomUUID();
        Jdbi.create(directory.dataSource()).useHandle(handle -> {
            handle.execute(
                    "insert into audio_files (id, account_id, name, media_type, size_octets, length_milliseconds,"
                            + " created_at) values (?, ?, 'Notice', 'audio/wav', 1, 1, now())",
                    audio,
                    account.value());
            handle.execute(
                    "insert into delivery_methods (id, account_id, name, type, created_at)"
                            + " values (?, ?, 'Archive', 'EMAIL', now())",
                    delivery,
                    account.value());
        });
        RecordingSettings recording = new RecordingSettings(Optional.of(delivery), true, false, true, false, true);
        OutboundSettings outbound =
                OutboundSettings.INTERNAL_ONLY.withAnnouncements(Optional.of(audio), Optional.of(audio));

        AppLine line = create(AppLineDraft.of(ann.id()).withOutbound(outbound).withRecording(recording));

        assertThat(line.recording()).isEqualTo(recording);
        assertThat(line.outbound()).isEqualTo(outbound);
        AppLineView view = (AppLineView)
                directory.view(account).orElseThrow().contactMethod(line.id()).orElseThrow();
        assertThat(view.recording()).isEqualTo(recording);
        assertThat(view.outbound().externalAnnouncement()).contains(audio);
    }

    private List<org.assertj.core.groups.Tuple> problems(AppLineDraft draft) {
        return catchThrowableOfType(InvalidFields.class, () -> create(draft)).problems().stream()
                .map(problem -> tuple(problem.field(), problem.rule()))
                .toList();
    }
}
