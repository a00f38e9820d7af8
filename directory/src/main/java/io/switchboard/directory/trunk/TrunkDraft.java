package io.switchboard.directory.trunk;

import io.switchboard.directory.trunk.Trunk.CalledNumberSource;
import io.switchboard.directory.trunk.Trunk.CallerIdHeader;
import io.switchboard.directory.trunk.Trunk.NumberFormat;
import io.switchboard.directory.trunk.Trunk.TrunkTransport;
import java.util.List;
import java.util.Optional;

/**
 * What can be said about a trunk.
 *
 * @param password a new password; empty keeps the present one. A trunk without username has none
 */
public record TrunkDraft(
        String name,
        boolean enabled,
        String host,
        Optional<Integer> port,
        TrunkTransport transport,
        Optional<String> username,
        Optional<String> password,
        List<String> allowedAddresses,
        NumberFormat numberFormat,
        CallerIdHeader callerIdHeader,
        CalledNumberSource calledNumberFrom,
        Optional<Integer> channels,
        int outboundOrder,
        boolean showsOriginalCaller) {

    public TrunkDraft {
        allowedAddresses = List.copyOf(allowedAddresses);
    }

    /** A trunk whose carrier wants a number of the account shown with every call. */
    public TrunkDraft(
            String name,
            boolean enabled,
            String host,
            Optional<Integer> port,
            TrunkTransport transport,
            Optional<String> username,
            Optional<String> password,
            List<String> allowedAddresses,
            NumberFormat numberFormat,
            CallerIdHeader callerIdHeader,
            CalledNumberSource calledNumberFrom,
            Optional<Integer> channels,
            int outboundOrder) {
        this(
                name,
                enabled,
                host,
                port,
                transport,
                username,
                password,
                allowedAddresses,
                numberFormat,
                callerIdHeader,
                calledNumberFrom,
                channels,
                outboundOrder,
                false);
    }

    /** The same trunk, whose carrier lets forwarded calls show whoever called first. */
    public TrunkDraft showingOriginalCaller() {
        return new TrunkDraft(
                name,
                enabled,
                host,
                port,
                transport,
                username,
                password,
                allowedAddresses,
                numberFormat,
                callerIdHeader,
                calledNumberFrom,
                channels,
                outboundOrder,
                true);
    }

    /** A trunk over UDP that takes calls from those networks and sends plain E.164 digits. */
    public static TrunkDraft of(String name, String host, int port, List<String> allowedAddresses) {
        return new TrunkDraft(
                name,
                true,
                host,
                Optional.of(port),
                TrunkTransport.UDP,
                Optional.empty(),
                Optional.empty(),
                allowedAddresses,
                NumberFormat.E164,
                CallerIdHeader.FROM,
                CalledNumberSource.REQUEST_URI,
                Optional.empty(),
                0);
    }

    /** The trunk as it is, keeping its password. */
    public static TrunkDraft of(Trunk trunk) {
        return new TrunkDraft(
                trunk.name(),
                trunk.enabled(),
                trunk.host(),
                trunk.port(),
                trunk.transport(),
                trunk.username(),
                Optional.empty(),
                trunk.allowedAddresses(),
                trunk.numberFormat(),
                trunk.callerIdHeader(),
                trunk.calledNumberFrom(),
                trunk.channels(),
                trunk.outboundOrder(),
                trunk.showsOriginalCaller());
    }

    @Override
    public String toString() {
        return "TrunkDraft[name=" + name + ", host=" + host + "]";
    }
}
