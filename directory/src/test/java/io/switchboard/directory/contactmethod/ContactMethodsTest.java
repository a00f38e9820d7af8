package io.switchboard.directory.contactmethod;

import static io.switchboard.directory.TestDirectory.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.switchboard.directory.Directory;
import io.switchboard.directory.TestDirectory;
import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.audit.AuditEntry;
import io.switchboard.directory.number.PhoneNumber;
import io.switchboard.directory.page.Page;
import io.switchboard.directory.page.PageRequest;
import io.switchboard.directory.problem.Conflict;
import io.switchboard.directory.problem.FieldProblem;
import io.switchboard.directory.problem.Holder;
import io.switchboard.directory.problem.InvalidFields;
import io.switchboard.directory.problem.Relation;
import io.switchboard.directory.pstnroute.PstnRoute;
import io.switchboard.directory.pstnroute.PstnRouteDraft;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.user.User;
import io.switchboard.directory.view.ContactMethodView;
import io.switchboard.directory.view.PstnRouteView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What holds for every kind of contact method, shown with PSTN routes, which have the fewest fields of their own. */
class ContactMethodsTest {

    private final Directory directory = TestDirectory.shared();
    private final AccountId account = TestDirectory.newAccount();
    private final User ann = TestDirectory.newUser(directory, account, "Ann", "Smith");

    private PstnRoute route(String name, InboundSettings inbound) {
        return directory
                .pstnRoutes()
                .create(
                        account,
                        PstnRouteDraft.of(ann.id(), name, "12125551212").withInbound(inbound),
                        AUTHOR);
    }

    private PstnRoute change(PstnRoute route, InboundSettings inbound) {
        return directory
                .pstnRoutes()
                .update(
                        account,
                        route.id(),
                        PstnRouteDraft.of(route).withInbound(inbound),
                        OptionalLong.empty(),
                        AUTHOR);
    }

    @Test
    void everyActionIsKeptAndACallSeesItByReason() {
        TestDirectory.newVerifiedEmail(directory, account, ann, "ann@example.com");
        PstnRoute other = route("Mobile", InboundSettings.DEFAULT.withInternalNumbers("201"));
        UnavailablePolicy policy = UnavailablePolicy.always(UnavailableAction.VOICEMAIL)
                .with(UnavailableReason.BUSY, new UnavailableAction.ToContactMethod(other.id()))
                .with(UnavailableReason.OFFLINE, new UnavailableAction.ToInternalNumber("201"))
                .with(UnavailableReason.OUT_OF_HOURS, UnavailableAction.DO_NOTHING);

        PstnRoute route = route("Desk", InboundSettings.DEFAULT.withWhenUnavailable(policy));

        assertThat(route.inbound().whenUnavailable()).isEqualTo(policy);
        assertThat(route.voicemailGoesTo()).contains("ann@example.com");
        ContactMethodView view =
                directory.view(account).orElseThrow().contactMethod(route.id()).orElseThrow();
        assertThat(view).isInstanceOf(PstnRouteView.class);
        assertThat(view.whenUnavailable().actionFor(UnavailableReason.NO_ANSWER))
                .isEqualTo(UnavailableAction.VOICEMAIL);
        assertThat(view.whenUnavailable().actionFor(UnavailableReason.BUSY))
                .isEqualTo(new UnavailableAction.ToContactMethod(other.id()));
        assertThat(view.voicemail().destination().addresses()).containsExactly("ann@example.com");
    }

    @Test
    void aTargetThatIsDeletedIsTakenOutOfThePolicy() {
        PstnRoute other = route("Mobile", InboundSettings.DEFAULT.withInternalNumbers("201"));
        PstnRoute route = route(
                "Desk",
                InboundSettings.DEFAULT.withWhenUnavailable(
                        UnavailablePolicy.always(new UnavailableAction.ToContactMethod(other.id()))
                                .with(UnavailableReason.BUSY, new UnavailableAction.ToInternalNumber("201"))));

        assertThat(directory.pstnRoutes().relations(account, other.id()))
                .extracting(Relation::kind, Relation::name)
                .containsExactly(
                        tuple("user", "Ann Smith"),
                        tuple("internalNumber", "201"),
                        tuple("pstnRoute", "Ann Smith (Desk)"));
        UUID number = directory
                .internalNumbers()
                .list(account, PageRequest.FIRST)
                .items()
                .getFirst()
                .id();
        assertThat(directory.internalNumbers().relations(account, number))
                .extracting(Relation::name)
                .containsExactly("Ann Smith (Mobile)", "Ann Smith (Desk)");

        directory.pstnRoutes().delete(account, other.id(), AUTHOR);
        directory.internalNumbers().delete(account, number, AUTHOR);

        assertThat(directory.pstnRoutes().get(account, route.id()).inbound().whenUnavailable())
                .isEqualTo(UnavailablePolicy.always(UnavailableAction.DO_NOTHING));
    }

    @Test
    void nobodyPassesCallsToItselfToStrangersOrToNumbersThatAreNotThere() {
        AccountId stranger = TestDirectory.newAccount();
        User zoe = TestDirectory.newUser(directory, stranger, "Zoe", "Other");
        UUID foreign = directory
                .pstnRoutes()
                .create(stranger, PstnRouteDraft.of(zoe.id(), "Foreign", "12125551212"), AUTHOR)
                .id();
        PstnRoute route = route("Desk", InboundSettings.DEFAULT);

        assertThat(refused(route, new UnavailableAction.ToContactMethod(route.id())))
                .containsExactly(tuple("whenUnavailableContactMethod", "itself"));
        assertThat(refused(route, new UnavailableAction.ToContactMethod(foreign)))
                .containsExactly(tuple("whenUnavailableContactMethod", "exists"));
        assertThat(refused(route, new UnavailableAction.ToInternalNumber("9999")))
                .containsExactly(tuple("whenUnavailableInternalNumber", "exists"));
        assertThat(refused(
                        route,
                        UnavailablePolicy.always(UnavailableAction.DO_NOTHING)
                                .with(UnavailableReason.OUT_OF_HOURS, new UnavailableAction.ToInternalNumber("12345"))))
                .containsExactly(tuple("unavailableReasons.outOfHours.internalNumber", "internalNumber"));
        assertThat(directory.pstnRoutes().get(account, route.id())).isEqualTo(route);
    }

    private List<org.assertj.core.groups.Tuple> refused(PstnRoute route, UnavailableAction action) {
        return refused(route, UnavailablePolicy.always(action));
    }

    private List<org.assertj.core.groups.Tuple> refused(PstnRoute route, UnavailablePolicy policy) {
        return catchThrowableOfType(
                        InvalidFields.class, () -> change(route, route.inbound().withWhenUnavailable(policy)))
                .problems()
                .stream()
                .map(problem -> tuple(problem.field(), problem.rule()))
                .toList();
    }

    @Test
    void voicemailNeedsSomewhereToGo() {
        InboundSettings voicemail = InboundSettings.DEFAULT.withWhenUnavailable(UnavailableAction.VOICEMAIL);

        InvalidFields refused = catchThrowableOfType(InvalidFields.class, () -> route("Desk", voicemail));

        assertThat(refused.problems())
                .extracting(FieldProblem::field, FieldProblem::rule)
                .containsExactly(tuple("voicemailDeliveryMethod", "required"));
        assertThat(directory.pstnRoutes().list(account, PageRequest.FIRST).total())
                .isZero();
        TestDirectory.newVerifiedEmail(directory, account, ann, "ann@example.com");
        assertThat(route("Desk", voicemail).voicemailGoesTo()).contains("ann@example.com");
    }

    @Test
    void whatIsReferredToMustBeThere() {
        InvalidFields audio = catchThrowableOfType(
                InvalidFields.class,
                () -> route(
                        "Desk",
                        InboundSettings.DEFAULT.withVoicemail(Optional.of(UUID.randomUUID()), Optional.empty())));
        InvalidFields delivery = catchThrowableOfType(
                InvalidFields.class,
                () -> route(
                        "Desk",
                        InboundSettings.DEFAULT.withVoicemail(Optional.empty(), Optional.of(UUID.randomUUID()))));

        assertThat(audio.problems()).extracting(FieldProblem::field).containsExactly("voicemailAudio");
        assertThat(delivery.problems()).extracting(FieldProblem::field).containsExactly("voicemailDeliveryMethod");
    }

    @Test
    void aNumberHasOneHolderWhateverItsKind() {
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        SipAccount holder = directory
                .sipAccounts()
                .create(
                        account,
                        TestDirectory.draft(ann, "Desk phone")
                                .withInbound(InboundSettings.DEFAULT
                                        .withNumbers(number.id())
                                        .withInternalNumbers("101")),
                        AUTHOR)
                .account();

        Conflict phone = catchThrowableOfType(
                Conflict.class, () -> route("Mobile", InboundSettings.DEFAULT.withNumbers(number.id())));
        Conflict internal = catchThrowableOfType(
                Conflict.class, () -> route("Mobile", InboundSettings.DEFAULT.withInternalNumbers("101")));

        Holder expected = new Holder(
                "sipAccount",
                holder.id(),
                "Ann Smith (Desk phone)",
                Optional.of(new Holder.Owner(ann.id(), "Ann Smith")));
        assertThat(phone.holder()).contains(expected);
        assertThat(internal.holder()).contains(expected);
    }

    @Test
    void ofFiftyWhoReachForAnInternalNumberThatIsNewOneWins() throws Exception {
        List<PstnRoute> contenders = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            contenders.add(route("Route " + i, InboundSettings.DEFAULT));
        }
        List<Callable<Optional<Conflict>>> races = contenders.stream()
                .<Callable<Optional<Conflict>>>map(route -> () -> {
                    try {
                        change(route, route.inbound().withInternalNumbers("700"));
                        return Optional.empty();
                    } catch (Conflict conflict) {
                        return Optional.of(conflict);
                    }
                })
                .toList();

        List<Optional<Conflict>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (Future<Optional<Conflict>> race : threads.invokeAll(races)) {
                results.add(race.get());
            }
        }

        assertThat(results.stream().filter(Optional::isEmpty)).hasSize(1);
        UUID winner = contenders.get(results.indexOf(Optional.empty())).id();
        assertThat(results.stream().flatMap(Optional::stream))
                .hasSize(49)
                .allSatisfy(conflict ->
                        assertThat(conflict.holder().orElseThrow().id()).isEqualTo(winner));
        assertThat(directory.internalNumbers().list(account, PageRequest.FIRST).total())
                .isEqualTo(1);
    }

    @Test
    void listsAreFilteredSearchedAndSorted() {
        User bea = TestDirectory.newUser(directory, account, "Bea", "Adams");
        PhoneNumber number = TestDirectory.newPhoneNumber(directory, account);
        PstnRoute first = route("Alpha", InboundSettings.DEFAULT.withNumbers(number.id()));
        PstnRoute second = route(
                "Beta",
                InboundSettings.DEFAULT
                        .withInternalNumbers("555")
                        .withWhenUnavailable(new UnavailableAction.ToContactMethod(first.id())));
        PstnRoute third = directory
                .pstnRoutes()
                .create(
                        account,
                        PstnRouteDraft.of(bea.id(), "Gamma", "442071838750").withSwitches(true, true),
                        AUTHOR);

        assertThat(ids(ContactMethodFilter.ALL, PageRequest.FIRST))
                .containsExactly(third.id(), first.id(), second.id());
        assertThat(ids(ContactMethodFilter.ofUser(bea.id()), PageRequest.FIRST)).containsExactly(third.id());
        assertThat(ids(
                        new ContactMethodFilter(
                                Optional.empty(),
                                Optional.of(ActionKind.CONTACT_METHOD),
                                Optional.empty(),
                                Optional.of(false)),
                        PageRequest.FIRST))
                .containsExactly(second.id());
        assertThat(ids(ContactMethodFilter.ALL, PageRequest.FIRST.withText(number.number())))
                .containsExactly(first.id());
        assertThat(ids(ContactMethodFilter.ALL, PageRequest.FIRST.withText("555")))
                .contains(second.id());
        assertThat(ids(ContactMethodFilter.ALL, PageRequest.FIRST.withText("adams")))
                .containsExactly(third.id());
        assertThat(ids(ContactMethodFilter.ALL, PageRequest.FIRST.withText("4420718")))
                .containsExactly(third.id());
        for (String sort :
                List.of("-name", "numbers", "internalNumbers", "whenUnavailable", "destination,-ringSeconds")) {
            assertThat(ids(ContactMethodFilter.ALL, PageRequest.FIRST.withSort(sort)))
                    .hasSize(3);
        }
        assertThat(ids(ContactMethodFilter.ALL, PageRequest.FIRST.withSort("-name")))
                .containsExactly(third.id(), second.id(), first.id());
    }

    private List<UUID> ids(ContactMethodFilter filter, PageRequest request) {
        Page<PstnRoute> page = directory.pstnRoutes().list(account, filter, request);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(PstnRoute::id).toList();
    }

    @Test
    void everyChangeIsInTheAuditLog() {
        PstnRoute route = route("Desk", InboundSettings.DEFAULT);
        change(route, route.inbound().withInternalNumbers("321"));
        directory.pstnRoutes().delete(account, route.id(), AUTHOR);

        List<AuditEntry> entries = directory.auditLog().list(account, PageRequest.FIRST).items().stream()
                .filter(entry -> entry.kind().equals("pstnRoute"))
                .toList();

        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.Action.DELETED, AuditEntry.Action.CHANGED, AuditEntry.Action.CREATED);
        assertThat(entries.get(1).before()).isEmpty();
        assertThat(entries.get(1).after()).containsOnlyKeys("internalNumbers");
        assertThat(entries.get(2).after()).containsEntry("destination", "12125551212");
    }
}
