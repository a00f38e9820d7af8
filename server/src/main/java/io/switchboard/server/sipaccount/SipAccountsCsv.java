package io.switchboard.server.sipaccount;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.contactmethod.ActionKind;
import io.switchboard.directory.number.PhoneNumbers;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.sipaccount.SipAccounts;
import io.switchboard.server.csv.CsvAnswer;
import io.switchboard.server.csv.CsvColumns;
import io.switchboard.server.csv.CsvFiles;
import io.switchboard.server.csv.CsvQuery;
import io.switchboard.server.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of SIP accounts as CSV. */
@RestController
@RequestMapping("/api/v1/sip-accounts.csv")
@Tag(name = "SIP accounts")
public final class SipAccountsCsv {
    static final CsvColumns<Row> COLUMNS = CsvColumns.<Row>none()
            .with("username", "ID", of(SipAccount::username))
            .with("name", "Name", of(SipAccount::name))
            .with("userName", "User", of(SipAccount::ownerName))
            .with("numbers", "Number", row -> row.digits(row.account().inbound().numbers()))
            .with(
                    "internalNumbers",
                    "Internal number",
                    of(account -> account.inbound().internalNumbers()))
            .with(
                    "whenUnavailable",
                    "When unavailable",
                    of(account ->
                            ActionKind.of(account.inbound().whenUnavailable().action())))
            .with(
                    "externalCallsEnabled",
                    "Enable external outbound calls",
                    of(account -> account.outbound().externalCallsEnabled()))
            .with(
                    "callerIdNumbers",
                    "Caller ID",
                    row -> row.digits(row.account().outbound().callerIdNumbers()))
            .with(
                    "callerIdName",
                    "Caller ID name",
                    of(account -> account.outbound().callerIdName()))
            .with(
                    "internalCallerId",
                    "Internal caller ID",
                    of(account -> account.outbound().internalCallerId()))
            .with(
                    "ringSeconds",
                    "Ring seconds",
                    of(account -> account.inbound().ringTime().toSeconds()));

    private final SipAccounts sipAccounts;
    private final PhoneNumbers phoneNumbers;
    private final CsvFiles files;

    /** A SIP account with the digits of the phone numbers it names. */
    record Row(SipAccount account, Map<UUID, String> digits) {
        List<String> digits(List<UUID> numbers) {
            return numbers.stream().map(digits::get).filter(Objects::nonNull).toList();
        }
    }

    /** Downloads of the directory's SIP accounts. */
    public SipAccountsCsv(SipAccounts sipAccounts, PhoneNumbers phoneNumbers, CsvFiles files) {
        this.sipAccounts = sipAccounts;
        this.phoneNumbers = phoneNumbers;
        this.files = files;
    }

    @GetMapping
    @CsvAnswer
    @Operation(operationId = "exportSipAccounts", summary = "Download SIP accounts as CSV")
    void export(Caller caller, CsvQuery query, HttpServletResponse response) throws IOException {
        files.send(
                caller,
                query,
                COLUMNS.named("sip-accounts"),
                response,
                page -> rows(caller, sipAccounts.list(caller.account(), page)));
    }

    private Page<Row> rows(Caller caller, Page<SipAccount> page) {
        List<UUID> named =
                page.items().stream().flatMap(SipAccountsCsv::numbers).toList();
        Map<UUID, String> digits = phoneNumbers.digits(caller.account(), named);
        return page.map(account -> new Row(account, digits));
    }

    private static Stream<UUID> numbers(SipAccount account) {
        return Stream.concat(account.inbound().numbers().stream(), account.outbound().callerIdNumbers().stream());
    }

    private static Function<Row, Object> of(Function<SipAccount, Object> value) {
        return row -> value.apply(row.account());
    }
}
