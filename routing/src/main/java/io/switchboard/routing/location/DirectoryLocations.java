package io.switchboard.routing.location;

import io.switchboard.directory.registration.RegisteredContact;
import io.switchboard.directory.registration.RegistrationChange;
import io.switchboard.directory.registration.Registrations;
import io.switchboard.directory.view.SipAccountMatch;
import io.switchboard.directory.view.SipAccountView;
import io.switchboard.sip.message.SipUri;
import io.switchboard.sip.registrar.AddressOfRecord;
import io.switchboard.sip.registrar.Binding;
import io.switchboard.sip.registrar.LocationStore;
import io.switchboard.sip.registrar.RegistrationOutcome;
import io.switchboard.sip.registrar.RegistrationUpdate;
import io.switchboard.sip.transport.TransportProtocol;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Keeps bindings in the directory, so that phones can be called at once after a restart. Any thread. */
public final class DirectoryLocations implements LocationStore {

    private final Registrations registrations;
    private final Function<String, Optional<SipAccountMatch>> sipAccounts;
    private final String domain;

    /**
     * Locations of these SIP accounts.
     *
     * @param sipAccounts by username; must be quick
     * @param domain the domain of every address of record
     */
    public DirectoryLocations(
            Registrations registrations, Function<String, Optional<SipAccountMatch>> sipAccounts, String domain) {
        this.registrations = registrations;
        this.sipAccounts = sipAccounts;
        this.domain = domain;
    }

    /** The bindings of a SIP account that have not lapsed, highest q first. */
    public List<Binding> now(SipAccountView sipAccount) {
        return bindings(new AddressOfRecord(sipAccount.username(), domain), registrations.of(sipAccount.id()));
    }

    @Override
    public CompletionStage<List<Binding>> bindings(AddressOfRecord addressOfRecord) {
        return CompletableFuture.completedFuture(sipAccount(addressOfRecord)
                .map(match -> bindings(
                        addressOfRecord, registrations.of(match.sipAccount().id())))
                .orElseGet(List::of));
    }

    @Override
    public CompletionStage<RegistrationOutcome> register(AddressOfRecord addressOfRecord, RegistrationUpdate update) {
        Optional<SipAccountMatch> match = sipAccount(addressOfRecord);
        if (match.isEmpty()) {
            // Deleted between its digest and now: there is nothing left to bind to.
            return CompletableFuture.completedFuture(new RegistrationOutcome.Registered(List.of()));
        }
        UUID id = match.get().sipAccount().id();
        return registrations.change(id, contacts -> apply(addressOfRecord, id, contacts, update));
    }

    private static RegistrationChange<RegistrationOutcome> apply(
            AddressOfRecord addressOfRecord, UUID id, List<RegisteredContact> contacts, RegistrationUpdate update) {
        RegistrationOutcome outcome = update.applyTo(bindings(addressOfRecord, contacts));
        return switch (outcome) {
            case RegistrationOutcome.Registered(List<Binding> bindings) ->
                new RegistrationChange<>(
                        bindings.stream().map(binding -> contact(id, binding)).toList(), outcome);
            case RegistrationOutcome.OutOfOrder _, RegistrationOutcome.TooManyContacts _ ->
                new RegistrationChange<>(contacts, outcome);
        };
    }

    private Optional<SipAccountMatch> sipAccount(AddressOfRecord addressOfRecord) {
        return addressOfRecord.domain().equalsIgnoreCase(domain)
                ? sipAccounts.apply(addressOfRecord.user())
                : Optional.empty();
    }

    private static List<Binding> bindings(AddressOfRecord addressOfRecord, List<RegisteredContact> contacts) {
        return contacts.stream()
                .map(contact -> binding(addressOfRecord, contact))
                .sorted(Comparator.comparingDouble(Binding::q).reversed())
                .toList();
    }

    private static Binding binding(AddressOfRecord addressOfRecord, RegisteredContact contact) {
        return new Binding(
                addressOfRecord,
                SipUri.parse(contact.contact()),
                contact.q(),
                contact.expires(),
                contact.callId(),
                contact.cseq(),
                TransportProtocol.valueOf(contact.transport()),
                contact.source(),
                contact.local(),
                contact.instance(),
                contact.path().stream().map(SipUri::parse).toList(),
                contact.userAgent());
    }

    private static RegisteredContact contact(UUID sipAccountId, Binding binding) {
        return new RegisteredContact(
                sipAccountId,
                binding.contact().toString(),
                binding.q(),
                binding.expires(),
                binding.callId(),
                binding.cseq(),
                binding.transport().name(),
                binding.source(),
                binding.local(),
                binding.instance(),
                binding.path().stream().map(SipUri::toString).toList(),
                binding.userAgent());
    }
}
