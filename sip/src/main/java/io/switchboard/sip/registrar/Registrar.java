package io.switchboard.sip.registrar;

import io.switchboard.sip.message.CSeq;
import io.switchboard.sip.message.ContactValue;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.Parameters;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipParseException;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.useragent.Identity;
import io.switchboard.sip.useragent.IncomingRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes REGISTER requests (RFC 3261 10.3). An account may register only its own address of record, which is its user name in its realm
 * whatever domain or address the phone was told; others register the address in To. Safe for any thread; answers when the store has
 * completed.
 */
public final class Registrar {

    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);
    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private final LocationStore store;
    private final RegistrarSettings settings;
    private final InstantSource clock;

    /** A registrar over this store. */
    public Registrar(LocationStore store, RegistrarSettings settings, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Processes one REGISTER, which was admitted, and answers it. */
    public void register(IncomingRequest request) {
        try {
            Optional<AddressOfRecord> addressOfRecord = addressOfRecord(request);
            if (addressOfRecord.isEmpty()) {
                respond(request, 404, "Not Found", SipHeaders.EMPTY);
            } else if (!mayRegister(request.identity(), addressOfRecord.get())) {
                respond(request, 403, "Forbidden", SipHeaders.EMPTY);
            } else {
                process(request, addressOfRecord.get());
            }
        } catch (SipParseException malformed) {
            respond(request, 400, "Bad Request", SipHeaders.EMPTY);
        }
    }

    private static Optional<AddressOfRecord> addressOfRecord(IncomingRequest request) {
        SipUri to = request.request().headers().require(HeaderFields.TO).uri();
        if (!to.isSip() || to.user().isEmpty()) {
            return Optional.empty();
        }
        String domain = switch (request.identity()) {
            case Identity.Account account -> account.realm();
            case Identity.Peer _, Identity.Anonymous _ ->
                to.host().orElseThrow().text();
        };
        return Optional.of(new AddressOfRecord(to.user().get(), domain.toLowerCase(Locale.ROOT)));
    }

    private static boolean mayRegister(Identity identity, AddressOfRecord addressOfRecord) {
        return switch (identity) {
            case Identity.Account account -> account.username().equals(addressOfRecord.user());
            case Identity.Peer _, Identity.Anonymous _ -> true;
        };
    }

    private void process(IncomingRequest request, AddressOfRecord addressOfRecord) {
        List<ContactValue> contacts = request.request().headers().all(HeaderFields.CONTACT);
        Instant now = clock.instant();
        if (contacts.isEmpty()) {
            answerWhenKnown(
                    request, now, store.bindings(addressOfRecord).thenApply(RegistrationOutcome.Registered::new));
            return;
        }
        boolean wildcard = contacts.stream().anyMatch(ContactValue.Wildcard.class::isInstance);
        if (wildcard) {
            removeAll(request, addressOfRecord, contacts, now);
        } else {
            merge(request, addressOfRecord, contacts, now);
        }
    }

    private void removeAll(
            IncomingRequest request, AddressOfRecord addressOfRecord, List<ContactValue> contacts, Instant now) {
        SipHeaders headers = request.request().headers();
        boolean alone = contacts.size() == 1;
        boolean expiresNow = headers.first(HeaderFields.EXPIRES).orElse(-1L) == 0;
        if (!alone || !expiresNow) {
            respond(request, 400, "Invalid Wildcard", SipHeaders.EMPTY);
            return;
        }
        CSeq sequence = headers.require(HeaderFields.CSEQ);
        RegistrationUpdate update =
                new RegistrationUpdate.RemoveAll(headers.require(HeaderFields.CALL_ID), sequence.number(), now);
        answerWhenKnown(request, now, store.register(addressOfRecord, update));
    }

    private void merge(
            IncomingRequest request, AddressOfRecord addressOfRecord, List<ContactValue> contacts, Instant now) {
        SipHeaders headers = request.request().headers();
        List<ContactValue.Address> addresses = contacts.stream()
                .filter(ContactValue.Address.class::isInstance)
                .map(ContactValue.Address.class::cast)
                .toList();
        if (addresses.stream().anyMatch(address -> !address.uri().isSip())) {
            respond(request, 400, "Contact Is No SIP URI", SipHeaders.EMPTY);
            return;
        }
        if (addresses.stream().anyMatch(address -> isTooBrief(wish(address, headers)))) {
            SipHeaders minimum = SipHeaders.EMPTY.with(
                    HeaderFields.MIN_EXPIRES, settings.minimumExpiry().toSeconds());
            respond(request, 423, "Interval Too Brief", minimum);
            return;
        }
        CSeq sequence = headers.require(HeaderFields.CSEQ);
        String callId = headers.require(HeaderFields.CALL_ID);
        List<Binding> bindings = addresses.stream()
                .map(address -> binding(request, addressOfRecord, address, now))
                .toList();
        answerWhenKnown(
                request,
                now,
                store.register(
                        addressOfRecord,
                        new RegistrationUpdate.Merge(callId, sequence.number(), now, bindings, settings.contacts())));
    }

    private Duration wish(ContactValue.Address contact, SipHeaders headers) {
        long seconds = contact.expires().isPresent()
                ? contact.expires().getAsLong()
                : headers.first(HeaderFields.EXPIRES)
                        .orElse(settings.defaultExpiry().toSeconds());
        Duration wish = Duration.ofSeconds(seconds);
        return wish.compareTo(settings.maximumExpiry()) > 0 ? settings.maximumExpiry() : wish;
    }

    // RFC 3261 10.3: only wishes below one hour may be called too brief
    private boolean isTooBrief(Duration wish) {
        return !wish.isZero() && wish.compareTo(settings.minimumExpiry()) < 0 && wish.compareTo(ONE_HOUR) < 0;
    }

    private Binding binding(
            IncomingRequest request, AddressOfRecord addressOfRecord, ContactValue.Address contact, Instant now) {
        SipHeaders headers = request.request().headers();
        return new Binding(
                addressOfRecord,
                contact.uri(),
                contact.q().orElse(1.0),
                now.plus(wish(contact, headers)),
                headers.require(HeaderFields.CALL_ID),
                headers.require(HeaderFields.CSEQ).number(),
                request.source().protocol(),
                request.source().remote(),
                request.source().local(),
                contact.instance(),
                headers.all(HeaderFields.PATH).stream().map(NameAddress::uri).toList(),
                headers.first(HeaderFields.USER_AGENT).orElse(""));
    }

    private void answerWhenKnown(
            IncomingRequest request, Instant now, CompletionStage<? extends RegistrationOutcome> stage) {
        stage.whenComplete((outcome, fault) -> answer(request, now, outcome, fault));
    }

    private void answer(
            IncomingRequest request, Instant now, @Nullable RegistrationOutcome outcome, @Nullable Throwable fault) {
        if (outcome == null) {
            LOG.error("the location store failed", fault);
            respond(request, 500, "Server Internal Error", SipHeaders.EMPTY);
            return;
        }
        switch (outcome) {
            case RegistrationOutcome.Registered registered ->
                respond(request, 200, "OK", registeredHeaders(request, registered.bindings(), now));
            case RegistrationOutcome.OutOfOrder _ -> respond(request, 500, "Out of Order", SipHeaders.EMPTY);
            case RegistrationOutcome.TooManyContacts _ -> respond(request, 403, "Too Many Contacts", SipHeaders.EMPTY);
        }
    }

    private static SipHeaders registeredHeaders(IncomingRequest request, List<Binding> bindings, Instant now) {
        SipHeaders.Builder headers =
                SipHeaders.builder().copy(HeaderFields.PATH, request.request().headers());
        if (!bindings.isEmpty()) {
            headers.addAll(
                    HeaderFields.CONTACT,
                    bindings.stream().map(binding -> contact(binding, now)).toList());
        }
        return headers.add(HeaderFields.DATE, now).build();
    }

    private static ContactValue contact(Binding binding, Instant now) {
        long seconds = Math.max(0, Duration.between(now, binding.expires()).toSeconds());
        Parameters parameters = Parameters.of("expires", Long.toString(seconds));
        if (binding.q() < 1) {
            parameters = parameters.with("q", String.format(Locale.ROOT, "%.3f", binding.q()));
        }
        if (binding.instance().isPresent()) {
            parameters =
                    parameters.withQuoted("+sip.instance", binding.instance().get());
        }
        return ContactValue.of(new NameAddress("", binding.contact(), parameters));
    }

    private static void respond(IncomingRequest request, int status, String reason, SipHeaders extra) {
        request.respond(status, reason, extra, SipBody.EMPTY);
    }
}
