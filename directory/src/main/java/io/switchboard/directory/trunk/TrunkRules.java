package io.switchboard.directory.trunk;

import io.switchboard.directory.network.NetworkRules;
import io.switchboard.directory.problem.Check;
import java.util.List;
import java.util.Optional;

/** What a trunk's fields must look like. */
final class TrunkRules {

    private static final int MOST_ADDRESSES = 100;

    private TrunkRules() {}

    static TrunkDraft check(TrunkDraft draft) {
        Check check = new Check();
        String name = check.required("name", "The name", draft.name(), 100);
        String host = check.required("host", "The host", draft.host(), 253);
        check.that(
                host.isEmpty() || NetworkRules.isHost(host),
                "host",
                "host",
                "The host must be a name or an address, for example sip.example.com or 192.0.2.10.");
        draft.port().ifPresent(port -> check.range("port", "The port", port, 1, 65_535));
        Optional<String> username = check.optional("username", "The username", draft.username(), 100);
        Optional<String> password = check.optional("password", "The password", draft.password(), 200);
        check.that(
                password.isEmpty() || username.isPresent(),
                "username",
                "required",
                "A password needs a username. Fill it in, or leave the password empty.");
        List<String> addresses =
                NetworkRules.networks(check, "allowedAddresses", draft.allowedAddresses(), MOST_ADDRESSES);
        draft.channels().ifPresent(channels -> check.range("channels", "Channels", channels, 1, 100_000));
        check.range("outboundOrder", "The order", draft.outboundOrder(), 0, 10_000);
        check.done();
        return new TrunkDraft(
                name,
                draft.enabled(),
                host,
                draft.port(),
                draft.transport(),
                username,
                password,
                addresses,
                draft.numberFormat(),
                draft.callerIdHeader(),
                draft.calledNumberFrom(),
                draft.channels(),
                draft.outboundOrder(),
                draft.showsOriginalCaller());
    }
}
