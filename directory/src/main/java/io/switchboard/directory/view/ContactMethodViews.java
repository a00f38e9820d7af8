package io.switchboard.directory.view;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.appline.AppLineTable;
import io.switchboard.directory.contactmethod.ContactMethod;
import io.switchboard.directory.contactmethod.ContactMethodQuery;
import io.switchboard.directory.contactmethod.InboundSettings;
import io.switchboard.directory.contactmethod.OutboundSettings;
import io.switchboard.directory.network.Network;
import io.switchboard.directory.pstnroute.PstnRouteTable;
import io.switchboard.directory.sipaccount.AdvancedSettings;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.sipaccount.SipAccountTable;
import io.switchboard.directory.sipforwarding.SipForwardingTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** Reads contact methods of all kinds as calls see them: ids are resolved to what a call needs of them. */
final class ContactMethodViews {

    private final Map<UUID, String> digits;
    private final Owners owners;
    private final VoicemailDestinations destinations;

    private ContactMethodViews(Map<UUID, String> digits, Owners owners, VoicemailDestinations destinations) {
        this.digits = digits;
        this.owners = owners;
        this.destinations = destinations;
    }

    /**
     * The contact methods of one account or of all.
     *
     * @param digits the digits of the phone numbers
     */
    static Map<AccountId, List<ContactMethodView>> read(
            Handle handle, Optional<AccountId> account, Map<UUID, String> digits) {
        ContactMethodViews views = new ContactMethodViews(
                digits, Owners.read(handle, account), VoicemailDestinations.read(handle, account));
        Map<AccountId, List<ContactMethodView>> all = new HashMap<>();
        views.add(
                all,
                handle,
                account,
                AppLineTable.QUERY,
                (line, inbound) ->
                        new AppLineView(inbound, views.outbound(line.outbound(), inbound), line.recording()));
        views.add(all, handle, account, SipAccountTable.QUERY, views::sipAccount);
        views.add(
                all,
                handle,
                account,
                PstnRouteTable.QUERY,
                (route, inbound) -> new PstnRouteView(
                        inbound, route.destination(), route.allowCallTransfer(), route.acceptPrompt()));
        views.add(
                all,
                handle,
                account,
                SipForwardingTable.QUERY,
                (forwarding, inbound) ->
                        new SipForwardingView(inbound, forwarding.destination(), forwarding.acceptPrompt()));
        return all;
    }

    private <M extends ContactMethod> void add(
            Map<AccountId, List<ContactMethodView>> all,
            Handle handle,
            Optional<AccountId> account,
            ContactMethodQuery<M> query,
            BiFunction<M, InboundView, ContactMethodView> kind) {
        query.all(handle, account).forEach((owner, methods) -> {
            List<ContactMethodView> views = all.computeIfAbsent(owner, id -> new ArrayList<>());
            methods.forEach(method -> views.add(kind.apply(method, inbound(owner, method))));
        });
    }

    private InboundView inbound(AccountId account, ContactMethod method) {
        InboundSettings inbound = method.inbound();
        return new InboundView(
                method.id(),
                account,
                owners.of(method.userId()),
                method.name(),
                digits(inbound.numbers()),
                inbound.internalNumbers(),
                inbound.whenUnavailable(),
                new VoicemailView(
                        inbound.voicemailAudio(), destinations.of(method.userId(), inbound.voicemailDeliveryMethod())),
                inbound.ringTime());
    }

    private SipAccountView sipAccount(SipAccount account, InboundView inbound) {
        AdvancedSettings advanced = account.advanced();
        Optional<List<Network>> networks = advanced.allowedAddressesOnly()
                ? Optional.of(
                        advanced.allowedAddresses().stream().map(Network::parse).toList())
                : Optional.empty();
        return new SipAccountView(
                inbound,
                account.username(),
                outbound(account.outbound(), inbound),
                account.recording(),
                networks,
                advanced,
                account.allowCallTransfer());
    }

    private OutboundView outbound(OutboundSettings outbound, InboundView inbound) {
        return new OutboundView(
                outbound.externalCallsEnabled(),
                digits(outbound.callerIdNumbers()),
                outbound.callerIdName(),
                outbound.internalCallerId()
                        .or(() -> inbound.internalNumbers().stream().findFirst()),
                outbound.internalAnnouncement(),
                outbound.externalAnnouncement());
    }

    private List<String> digits(List<UUID> numbers) {
        return numbers.stream().map(digits::get).filter(Objects::nonNull).toList();
    }
}
