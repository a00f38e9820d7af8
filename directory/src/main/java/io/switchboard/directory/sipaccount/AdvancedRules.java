package io.switchboard.directory.sipaccount;

import io.switchboard.directory.account.EncryptionFlags;
import io.switchboard.directory.network.NetworkRules;
import io.switchboard.directory.problem.Check;
import java.util.LinkedHashSet;
import java.util.List;

/** What the technical settings of a SIP account must look like (specification section 4.5 and section 18, Q21). */
final class AdvancedRules {

    private static final int MOST_ADDRESSES = 100;

    private AdvancedRules() {}

    static AdvancedSettings check(Check check, AdvancedSettings advanced, EncryptionFlags flags) {
        List<String> addresses =
                NetworkRules.networks(check, "allowedAddresses", advanced.allowedAddresses(), MOST_ADDRESSES);
        check.that(
                !advanced.allowedAddressesOnly() || !addresses.isEmpty(),
                "allowedAddresses",
                "required",
                "Nobody could register: list the addresses that may, or switch the restriction off.");
        return new AdvancedSettings(
                advanced.allowedAddressesOnly(),
                addresses,
                some(check, "codecs", "codec", advanced.codecs()),
                mediaTypes(check, advanced.mediaTypes(), flags),
                transports(check, advanced.transports(), flags));
    }

    private static List<MediaType> mediaTypes(Check check, List<MediaType> types, EncryptionFlags flags) {
        check.that(
                flags.srtp() || types.stream().allMatch(type -> type == MediaType.RTP),
                "mediaTypes",
                "locked",
                "Encrypted media (SRTP) is switched off for this account. Leave it out, or ask the operator of this"
                        + " server to enable it.");
        return some(check, "mediaTypes", "media type", types);
    }

    private static List<SipTransport> transports(Check check, List<SipTransport> transports, EncryptionFlags flags) {
        check.that(
                flags.tls() || !transports.contains(SipTransport.TLS),
                "transports",
                "locked",
                "TLS is switched off for this account. Leave it out, or ask the operator of this server to enable it.");
        return some(check, "transports", "transport protocol", transports);
    }

    private static <E> List<E> some(Check check, String field, String label, List<E> values) {
        check.that(!values.isEmpty(), field, "required", "Without a " + label + " no call is possible. Choose one.");
        return List.copyOf(new LinkedHashSet<>(values));
    }
}
