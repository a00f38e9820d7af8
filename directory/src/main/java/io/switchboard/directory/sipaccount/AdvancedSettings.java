package io.switchboard.directory.sipaccount;

import java.util.List;

/**
 * The technical settings of a SIP account (specification section 4.5).
 *
 * @param allowedAddressesOnly whether phones may register and call from the allowed addresses alone
 * @param allowedAddresses networks, each as address/prefix length; kept while the switch is off
 * @param codecs those offered to its phones, the most wanted first
 * @param mediaTypes those its phones may use
 * @param transports those its phones may use
 */
public record AdvancedSettings(
        boolean allowedAddressesOnly,
        List<String> allowedAddresses,
        List<Codec> codecs,
        List<MediaType> mediaTypes,
        List<SipTransport> transports) {

    /** From everywhere, with the usual codecs, unencrypted. */
    public static final AdvancedSettings DEFAULT = new AdvancedSettings(
            false,
            List.of(),
            List.of(Codec.OPUS, Codec.G722, Codec.PCMU, Codec.PCMA, Codec.TELEPHONE_EVENT),
            List.of(MediaType.RTP),
            List.of(SipTransport.UDP, SipTransport.TCP));

    public AdvancedSettings {
        allowedAddresses = List.copyOf(allowedAddresses);
        codecs = List.copyOf(codecs);
        mediaTypes = List.copyOf(mediaTypes);
        transports = List.copyOf(transports);
    }

    /** The same settings, restricted to these networks. */
    public AdvancedSettings onlyFrom(String... networks) {
        return new AdvancedSettings(true, List.of(networks), codecs, mediaTypes, transports);
    }

    public AdvancedSettings withCodecs(Codec... wanted) {
        return new AdvancedSettings(allowedAddressesOnly, allowedAddresses, List.of(wanted), mediaTypes, transports);
    }

    public AdvancedSettings withMediaTypes(MediaType... types) {
        return new AdvancedSettings(allowedAddressesOnly, allowedAddresses, codecs, List.of(types), transports);
    }

    public AdvancedSettings withTransports(SipTransport... allowed) {
        return new AdvancedSettings(allowedAddressesOnly, allowedAddresses, codecs, mediaTypes, List.of(allowed));
    }
}
