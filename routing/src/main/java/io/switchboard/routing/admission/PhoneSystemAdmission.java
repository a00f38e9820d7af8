package io.switchboard.routing.admission;

import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.useragent.Admission;
import io.switchboard.sip.useragent.RequestAdmission;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Lets in: OPTIONS of anybody; calls of carriers from the addresses their trunks allow; everything else after a digest
 * challenge, which known and unknown users get alike, so that nobody learns which accounts exist.
 */
public final class PhoneSystemAdmission implements RequestAdmission {

    private final Carriers carriers;
    private final String realm;

    public PhoneSystemAdmission(Carriers carriers, String realm) {
        this.carriers = carriers;
        this.realm = realm;
    }

    @Override
    public CompletionStage<Admission> admit(SipRequest request, Flow source) {
        return CompletableFuture.completedFuture(decide(request, source));
    }

    private Admission decide(SipRequest request, Flow source) {
        if (request.method().equals(SipMethod.OPTIONS)) {
            return new Admission.Open();
        }
        // A carrier registers nothing here: a REGISTER from its address is a phone's.
        if (request.method().equals(SipMethod.REGISTER)) {
            return new Admission.Challenge(realm);
        }
        return carriers.peerAt(source.remote().getAddress())
                .<Admission>map(Admission.TrustedPeer::new)
                .orElseGet(() -> new Admission.Challenge(realm));
    }
}
