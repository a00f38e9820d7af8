package io.switchboard.routing.admission;

import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.useragent.Admission;
import io.switchboard.sip.useragent.RequestAdmission;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/**
 * Lets in: OPTIONS of anybody; calls of carriers from the addresses their trunks allow; everything else after a digest
 * challenge, which known and unknown users get alike, so that nobody learns which accounts exist. Refuses calls while the
 * phone system is overloaded.
 */
public final class PhoneSystemAdmission implements RequestAdmission {

    private final Carriers carriers;
    private final String realm;
    private final PhoneRules rules;
    private final BooleanSupplier overloaded;

    /**
     * Lets in as these carriers and this realm say.
     *
     * @param rules is told of wrong passwords
     * @param overloaded whether new calls must be refused because what they leave behind could not be kept; must be quick
     */
    public PhoneSystemAdmission(Carriers carriers, String realm, PhoneRules rules, BooleanSupplier overloaded) {
        this.carriers = carriers;
        this.realm = realm;
        this.rules = rules;
        this.overloaded = overloaded;
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
        if (request.method().equals(SipMethod.INVITE) && overloaded.getAsBoolean()) {
            return new Admission.Refuse(503, "Service Unavailable", Optional.of("Too many calls at once"));
        }
        return carriers.peerAt(source.remote().getAddress())
                .<Admission>map(Admission.TrustedPeer::new)
                .orElseGet(() -> new Admission.Challenge(realm));
    }

    @Override
    public void provedWrong(String username, Flow source) {
        rules.wrongPassword(username, source);
    }
}
