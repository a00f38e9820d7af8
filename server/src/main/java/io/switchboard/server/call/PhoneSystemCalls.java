package io.switchboard.server.call;

import io.switchboard.directory.account.AccountId;
import io.switchboard.routing.LivePhoneCall;
import io.switchboard.routing.PhoneSystem;
import io.switchboard.server.listing.Ids;
import java.util.List;

/**
 * Live calls of the running phone system in the API's words.
 *
 * @param phones the phone system
 */
public record PhoneSystemCalls(PhoneSystem phones) implements LiveCalls {
    @Override
    public List<LiveCallResource> of(AccountId account) {
        return phones.liveCalls(account).stream().map(PhoneSystemCalls::told).toList();
    }

    @Override
    public boolean hangUp(AccountId account, String id) {
        return phones.hangUp(account, Ids.inPath(id, "live call"));
    }

    private static LiveCallResource told(LivePhoneCall call) {
        return new LiveCallResource(
                call.id().toString(),
                call.startedAt(),
                call.answeredAt().orElse(null),
                CallState.valueOf(call.state().name()),
                CallDirection.valueOf(call.direction().name()),
                new CallParty(
                        call.parties().caller().number().orElse(null),
                        call.parties().caller().name().orElse(null)),
                new CallParty(
                        call.parties().calledNumber(),
                        call.parties().calledName().orElse(null)),
                call.codec().orElse(null));
    }
}
