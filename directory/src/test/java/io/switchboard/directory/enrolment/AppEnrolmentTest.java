package io.switchboard.directory.enrolment;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.appline.AppInvitation;
import io.switchboard.directory.appline.AppLine;
import io.switchboard.directory.appline.AppLineDraft;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.invitation.InvitationRequest;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.NotFound;
import io.switchboard.directory.user.User;
import io.switchboard.directory.user.UserDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppEnrolmentTest {

    private final Directory directory = TestDirectory.shared();
    private final AppEnrolment enrolment = directory.appEnrolment();
    private final AccountId account = TestDirectory.newAccount();
    private final List<InvitationRequest> sent = new ArrayList<>();

    private static UserDraft draft(Optional<String> email) {
        return new UserDraft("Ann", "Byrne", Optional.empty(), Optional.empty(), email);
    }

    private User enrol(Optional<String> email, InboundSettings inbound) {
        return enrolment.newUser(
                account,
                draft(email),
                user -> AppLineDraft.of(user).withInbound(inbound),
                (transaction, request) -> sent.add(request),
                AUTHOR);
    }

    @Test
    void aUserIsMadeWithLineAndInvitationAtOnce() {
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        User user = enrol(
                Optional.of("ann@example.com"),
                InboundSettings.DEFAULT.withNumbers(number.id()).withInternalNumbers("123"));
        AppLine line = directory.appLines().get(account, user.appLine().orElseThrow());
        assertThat(line.userId()).isEqualTo(user.id());
        assertThat(line.inbound().numbers()).containsExactly(number.id());
        assertThat(user.invitation().state()).isEqualTo(AppInvitation.State.INVITED);
        assertThat(sent).extracting(InvitationRequest::address).containsExactly("ann@example.com");
    }

    @Test
    void whatCannotBeDoneLeavesNoHalf() {
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        InboundSettings inbound = InboundSettings.DEFAULT.withNumbers(number.id());
        enrol(Optional.of("ann@example.com"), inbound);
        assertThatThrownBy(() -> enrol(Optional.of("bob@example.com"), inbound))
                .isInstanceOfSatisfying(
                        Conflict.class, taken -> assertThat(taken.field()).isEqualTo("appLine.numbers"));
        assertThatThrownBy(() -> enrol(Optional.empty(), InboundSettings.DEFAULT))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo("email"));
        assertThatThrownBy(() ->
                        enrol(Optional.of("bob@example.com"), InboundSettings.DEFAULT.withInternalNumbers("12345")))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .startsWith("appLine."));
        assertThatThrownBy(() -> enrolment.newUser(
                        account,
                        draft(Optional.of("bob@example.com")),
                        AppLineDraft::of,
                        (transaction, request) -> {
                            throw new IllegalStateException("full");
                        },
                        AUTHOR))
                .hasMessageContaining("full");
        assertThat(directory.users().list(account, PageRequest.FIRST).total()).isEqualTo(1);
        assertThat(directory.appLines().list(account, PageRequest.FIRST).total())
                .isEqualTo(1);
        assertThat(sent).hasSize(1);
    }

    @Test
    void anInvitedUserGetsALineOnce() {
        User user = TestDirectory.newUser(directory, account, "Ann", "Byrne");
        User first = enrolment.invite(account, user.id(), (transaction, request) -> sent.add(request), AUTHOR);
        User second = enrolment.invite(account, user.id(), (transaction, request) -> sent.add(request), AUTHOR);
        assertThat(first.appLine()).isPresent().isEqualTo(second.appLine());
        assertThat(sent)
                .extracting(InvitationRequest::token)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThatThrownBy(() -> enrolment.invite(
                        account, UUID.randomUUID(), (transaction, request) -> sent.add(request), AUTHOR))
                .isInstanceOf(NotFound.class);
    }
}
