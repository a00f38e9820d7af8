package io.switchboard.sip.useragent;

import io.switchboard.sip.digest.DigestAlgorithm;
import io.switchboard.sip.digest.DigestChallenger;
import io.switchboard.sip.digest.NonceMint;
import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.SipRequest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which challenges a phone gets. RFC 8760 lets a server offer several algorithms in its order of preference, but older phones take the first
 * one for the only one, and some refuse a response with one they do not know. So strangers are offered MD5 first, phones known to follow
 * the RFC what is preferred first, and phones known to stumble MD5 alone.
 */
final class DigestOffer {

    private static final Pattern FOLLOWS_THE_RFC =
            Pattern.compile("(?i)(linphone|jssip|pjsua|pjsip|baresip v([2-9]|[1-9][0-9])\\b|switchboard).*");
    private static final Pattern STUMBLES = Pattern.compile("(?i)baresip v[01]\\b.*");

    private final DigestChallenger preferred;
    private final DigestChallenger cautious;
    private final DigestChallenger single;

    DigestOffer(NonceMint mint, List<DigestAlgorithm> algorithms) {
        boolean hasMd5 = algorithms.contains(DigestAlgorithm.MD5);
        List<DigestAlgorithm> md5First = algorithms.stream()
                .sorted((a, b) -> Boolean.compare(b == DigestAlgorithm.MD5, a == DigestAlgorithm.MD5))
                .toList();
        this.preferred = new DigestChallenger(mint, algorithms);
        this.cautious = new DigestChallenger(mint, md5First);
        this.single = hasMd5 ? new DigestChallenger(mint, List.of(DigestAlgorithm.MD5)) : preferred;
    }

    DigestChallenger challengerFor(SipRequest request) {
        String phone = request.headers().first(HeaderFields.USER_AGENT).orElse("");
        if (FOLLOWS_THE_RFC.matcher(phone).matches()) {
            return preferred;
        }
        return STUMBLES.matcher(phone).matches() ? single : cautious;
    }
}
