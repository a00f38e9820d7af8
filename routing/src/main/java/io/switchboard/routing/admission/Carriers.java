package io.switchboard.routing.admission;

import io.switchboard.directory.account.AccountId;
import io.switchboard.directory.trunk.Trunk;
import io.switchboard.directory.view.AccountView;
import io.switchboard.directory.view.TrunkView;
import io.switchboard.routing.decision.DialledNumber;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.NameAddress;
import io.switchboard.sip.message.SipRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Knows carriers by the addresses their trunks allow. One carrier may serve several accounts from the same address: then
 * the called number tells whose call it is.
 */
public final class Carriers {

    /**
     * A call's way in.
     *
     * @param trunk the trunk it comes by
     * @param account whose trunk it is, as of now
     */
    public record Entry(Trunk trunk, AccountView account) {}

    private final Function<InetAddress, List<TrunkView>> trunksFrom;
    private final Function<AccountId, Optional<AccountView>> accounts;

    /**
     * Carriers as the directory knows them; both questions are asked at every call and must be quick.
     *
     * @param trunksFrom the enabled trunks, of whatever account, that allow an address
     */
    public Carriers(
            Function<InetAddress, List<TrunkView>> trunksFrom, Function<AccountId, Optional<AccountView>> accounts) {
        this.trunksFrom = trunksFrom;
        this.accounts = accounts;
    }

    /** The name of the peer at this address, if a trunk allows it: the address itself, whatever trunks share it. */
    public Optional<String> peerAt(InetAddress source) {
        return trunksFrom.apply(source).isEmpty() ? Optional.empty() : Optional.of(source.getHostAddress());
    }

    /** By which trunk, and into which account, a call of this peer comes. */
    public Optional<Entry> entry(String peer, SipRequest invite) {
        List<Entry> entries = trunksFrom.apply(InetAddress.ofLiteral(peer)).stream()
                .flatMap(trunk ->
                        accounts.apply(trunk.account()).map(account -> new Entry(trunk.trunk(), account)).stream())
                .toList();
        return entries.stream()
                .filter(entry -> hasNumber(entry, invite))
                .findFirst()
                .or(() -> entries.stream().findFirst());
    }

    /** The called number as this trunk's carrier writes it. */
    public static String calledNumber(Trunk trunk, SipRequest invite) {
        return switch (trunk.calledNumberFrom()) {
            case REQUEST_URI -> invite.uri().user().orElse("");
            case TO ->
                invite.headers()
                        .first(HeaderFields.TO)
                        .map(NameAddress::uri)
                        .flatMap(uri -> uri.user())
                        .orElse("");
        };
    }

    private static boolean hasNumber(Entry entry, SipRequest invite) {
        return DialledNumber.read(calledNumber(entry.trunk(), invite)) instanceof DialledNumber.Public(String digits)
                && entry.account().phoneNumber(digits).isPresent();
    }
}
