package io.switchboard.server.whorings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.number.InternalNumbers;
import io.switchboard.directory.number.PhoneNumbers;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.routing.decision.CallFacts;
import io.switchboard.routing.decision.DialledNumber;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.problem.FieldError;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.problem.ProblemException;
import io.switchboard.server.session.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who would ring, over the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Who rings if…", description = "What would happen to a call, without ringing anybody.")
public final class WhoRingsController {
    private final PhoneNumbers phoneNumbers;
    private final InternalNumbers internalNumbers;
    private final AccountOfCalls accounts;
    private final CallQuestions questions;
    private final InstantSource clock;

    /** A controller over the running phone system. */
    public WhoRingsController(
            PhoneNumbers phoneNumbers,
            InternalNumbers internalNumbers,
            AccountOfCalls accounts,
            CallQuestions questions,
            InstantSource clock) {
        this.phoneNumbers = phoneNumbers;
        this.internalNumbers = internalNumbers;
        this.accounts = accounts;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/phone-numbers/{id}/who-rings")
    @Operation(operationId = "askWhoRingsOnPhoneNumber", summary = "Ask who rings if somebody calls a phone number")
    WhoRingsResource onPhoneNumber(
            Caller caller,
            @PathVariable String id,
            @Parameter(description = "When it is called, ISO 8601; now when absent.")
                    @RequestParam(required = false)
                    @Nullable
                    String at,
            @Parameter(description = "The caller's number, digits: a public or an internal one.")
                    @RequestParam(required = false)
                    @Nullable
                    String from) {
        String number = phoneNumbers
                .get(caller.account(), Ids.inPath(id, "phone number"))
                .number();
        CallFacts.Caller asked = insideCaller(caller, from)
                .orElseGet(() -> new CallFacts.Caller.Outside(Optional.ofNullable(from), Optional.empty()));
        return answer(caller, new CallFacts(asked, number), at);
    }

    @GetMapping("/internal-numbers/{id}/who-rings")
    @Operation(
            operationId = "askWhoRingsOnInternalNumber",
            summary = "Ask who rings if somebody calls an internal number")
    WhoRingsResource onInternalNumber(
            Caller caller,
            @PathVariable String id,
            @Parameter(description = "When it is called, ISO 8601; now when absent.")
                    @RequestParam(required = false)
                    @Nullable
                    String at,
            @Parameter(description = "The caller's internal number; any colleague when absent.")
                    @RequestParam(required = false)
                    @Nullable
                    String from) {
        String number = internalNumbers
                .get(caller.account(), Ids.inPath(id, "internal number"))
                .number();
        CallFacts.Caller asked = insideCaller(caller, from).orElseGet(CallFacts.Caller.Colleague::new);
        return answer(caller, new CallFacts(asked, number), at);
    }

    private WhoRingsResource answer(Caller caller, CallFacts facts, @Nullable String at) {
        return questions
                .ask(caller.account(), facts, instant(at))
                .map(WhoRingsResource::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound("account")));
    }

    /** The SIP account that has the internal number. */
    private Optional<CallFacts.Caller> insideCaller(Caller caller, @Nullable String from) {
        if (from == null || !(DialledNumber.read(from) instanceof DialledNumber.Internal(String digits))) {
            return Optional.empty();
        }
        return accounts.view(caller.account())
                .flatMap(view -> view.internalNumber(digits))
                .filter(SipAccountView.class::isInstance)
                .map(SipAccountView.class::cast)
                .map(line -> new CallFacts.Caller.OwnSipAccount(line.username()));
    }

    private Instant instant(@Nullable String at) {
        if (at == null || at.isBlank()) {
            return clock.instant();
        }
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException malformed) {
            throw new ProblemException(Problem.invalid(List.of(new FieldError(
                    "at", "format", "Give an instant such as 2026-11-29T20:00:00Z, or leave it out for now."))));
        }
    }
}
