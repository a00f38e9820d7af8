package io.switchboard.server.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.user.User;
import io.switchboard.directory.user.User.FollowedSchedule;
import io.switchboard.directory.user.Users;
import io.switchboard.server.csv.CsvAnswer;
import io.switchboard.server.csv.CsvColumns;
import io.switchboard.server.csv.CsvFiles;
import io.switchboard.server.csv.CsvQuery;
import io.switchboard.server.invitation.InvitationState;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of users as CSV. */
@RestController
@RequestMapping("/api/v1/users.csv")
@Tag(name = "Users")
public final class UsersCsv {
    static final CsvColumns<User> COLUMNS = CsvColumns.<User>none()
            .with("firstName", "First name", User::firstName)
            .with("lastName", "Last name", User::lastName)
            .with("jobTitle", "Job title", User::jobTitle)
            .with("department", "Department", User::department)
            .with("email", "Email", User::email)
            .with(
                    "timeScheduleTitle",
                    "Time schedule",
                    user -> user.timeSchedule().map(FollowedSchedule::title))
            .with(
                    "appInvitation",
                    "App invitation",
                    user -> InvitationState.of(user.invitation().state()).title())
            .with("contactMethods", "Contact methods", user -> user.counts().contactMethods())
            .with("devices", "Devices", user -> user.counts().devices())
            .with("active", "Calls", User::active)
            .with(
                    "externalCalls",
                    "External calls",
                    user -> ExternalCalls.of(user.externalCalls()).title())
            .with("sipAccounts", "SIP accounts", User::sipAccounts)
            .with("createdAt", "Created", User::createdAt)
            .with("id", "User ID", User::id);

    private final Users users;
    private final CsvFiles files;

    /** Downloads of the directory's users. */
    public UsersCsv(Users users, CsvFiles files) {
        this.users = users;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportUsers", summary = "Download users as CSV")
    void export(Caller caller, CsvQuery query, HttpServletResponse response) throws IOException {
        files.send(caller, query, COLUMNS.named("users"), response, page -> users.list(caller.account(), page));
    }
}
