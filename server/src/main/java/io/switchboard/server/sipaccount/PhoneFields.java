package io.switchboard.server.sipaccount;

import io.swagger.v3.oas.annotations.media.Schema;
import io.switchboard.directory.sipaccount.AdvancedSettings;
import io.switchboard.directory.sipaccount.SipAccount;
import io.switchboard.directory.sipaccount.SipTransport;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be written of how the phones of a SIP account work. */
public record PhoneFields(
        @Schema(description = "Its user may transfer calls by feature codes.") @Nullable
        Boolean allowCallTransfer,

        @Schema(description = "Phones may register and call from the allowed addresses alone.") @Nullable
        Boolean allowedAddressesOnly,

        @Schema(
                description = "Addresses and networks (CIDR), IPv4 and IPv6.",
                example = "[\"192.0.2.0/24\",\"2001:db8::/32\"]")
        @Nullable
        List<String> allowedAddresses,

        @Schema(description = "Codecs, the most wanted first.", example = "[\"OPUS\",\"PCMU\",\"telephone-event\"]")
        @Nullable
        List<Codec> codecs,

        @Schema(example = "[\"RTP\"]") @Nullable List<MediaType> mediaTypes,
        @Schema(example = "[\"UDP\",\"TCP\"]") @Nullable List<Transport> transports) {
    static PhoneFields of(SipAccount account) {
        AdvancedSettings advanced = account.advanced();
        return new PhoneFields(
                account.allowCallTransfer(),
                advanced.allowedAddressesOnly(),
                advanced.allowedAddresses(),
                PhonePart.told(advanced.codecs(), Codec::valueOf),
                PhonePart.told(advanced.mediaTypes(), MediaType::valueOf),
                PhonePart.told(advanced.transports(), Transport::valueOf));
    }

    boolean transfers() {
        return Objects.requireNonNullElse(allowCallTransfer, false);
    }

    AdvancedSettings settings() {
        AdvancedSettings usual = AdvancedSettings.DEFAULT;
        return new AdvancedSettings(
                Objects.requireNonNullElse(allowedAddressesOnly, false),
                present(Objects.requireNonNullElse(allowedAddresses, List.<String>of())),
                codecs == null ? usual.codecs() : kept(codecs, io.switchboard.directory.sipaccount.Codec::valueOf),
                mediaTypes == null
                        ? usual.mediaTypes()
                        : kept(mediaTypes, io.switchboard.directory.sipaccount.MediaType::valueOf),
                transports == null ? usual.transports() : kept(transports, SipTransport::valueOf));
    }

    private static <T> List<T> present(List<T> values) {
        return values.stream().filter(Objects::nonNull).toList();
    }

    private static <E extends Enum<E>, K> List<K> kept(List<E> values, Function<String, K> named) {
        return present(values).stream().map(Enum::name).map(named).toList();
    }
}
