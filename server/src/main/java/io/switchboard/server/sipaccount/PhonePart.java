package io.switchboard.server.sipaccount;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.sipaccount.AdvancedSettings;
import io.switchboard.directory.sipaccount.SipAccount;
import java.util.List;
import java.util.function.Function;

/** What is told of how the phones of a SIP account work. */
public record PhonePart(
        @Schema(description = "Its user may transfer calls by feature codes.")
        boolean allowCallTransfer,

        @Schema(description = "Phones may register and call from the allowed addresses alone.")
        boolean allowedAddressesOnly,

        @Schema(
                description = "Addresses and networks (CIDR), IPv4 and IPv6.",
                example = "[\"192.0.2.0/24\",\"2001:db8::/32\"]")
        List<String> allowedAddresses,

        @Schema(description = "Codecs, the most wanted first.", example = "[\"OPUS\",\"PCMU\",\"telephone-event\"]")
        List<Codec> codecs,

        @Schema(example = "[\"RTP\"]") List<MediaType> mediaTypes,
        @Schema(example = "[\"UDP\",\"TCP\"]") List<Transport> transports) {
    static PhonePart of(SipAccount account) {
        AdvancedSettings advanced = account.advanced();
        return new PhonePart(
                account.allowCallTransfer(),
                advanced.allowedAddressesOnly(),
                advanced.allowedAddresses(),
                told(advanced.codecs(), Codec::valueOf),
                told(advanced.mediaTypes(), MediaType::valueOf),
                told(advanced.transports(), Transport::valueOf));
    }

    static <K extends Enum<K>, E> List<E> told(List<K> values, Function<String, E> named) {
        return values.stream().map(Enum::name).map(named).toList();
    }
}
