package io.switchboard.routing.location;

import io.switchboard.calls.leg.Warnings;
import io.switchboard.routing.admission.PhoneRules;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.registrar.Registrar;
import io.switchboard.sip.transport.Flow;
import io.switchboard.sip.useragent.Identity;
import io.switchboard.sip.useragent.IncomingInvitation;
import io.switchboard.sip.useragent.IncomingRequest;
import io.switchboard.sip.useragent.UserAgentHandler;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes REGISTER to the registrar; everything else goes to the calls. Turns away phones that break a rule of their SIP
 * account with 403 and a Warning that says which.
 */
public final class RegistrationDesk implements UserAgentHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationDesk.class);
    private static final int FORBIDDEN = 403;
    private static final String FORBIDDEN_PHRASE = "Forbidden";

    private final Registrar registrar;
    private final PhoneRules rules;
    private final UserAgentHandler calls;

    public RegistrationDesk(Registrar registrar, PhoneRules rules, UserAgentHandler calls) {
        this.registrar = registrar;
        this.rules = rules;
        this.calls = calls;
    }

    @Override
    public void invited(IncomingInvitation invitation) {
        Optional<String> refusal = refusal(invitation.identity(), invitation.source());
        if (refusal.isPresent()) {
            invitation.reject(FORBIDDEN, FORBIDDEN_PHRASE, Warnings.of(refusal.get()));
        } else {
            calls.invited(invitation);
        }
    }

    @Override
    public void requested(IncomingRequest request) {
        Optional<String> refusal = refusal(request.identity(), request.source());
        if (refusal.isPresent()) {
            request.respond(FORBIDDEN, FORBIDDEN_PHRASE, Warnings.of(refusal.get()), SipBody.EMPTY);
        } else if (request.request().method().equals(SipMethod.REGISTER)) {
            if (request.identity() instanceof Identity.Account(String username, String _)) {
                rules.registered(username, request.source());
            }
            registrar.register(request);
        } else {
            calls.requested(request);
        }
    }

    private Optional<String> refusal(Identity identity, Flow source) {
        return switch (identity) {
            case Identity.Account(String username, String _) -> {
                Optional<String> refusal = rules.refusal(username, source);
                refusal.ifPresent(why -> LOG.warn("SIP account {} at {} was refused: {}", username, source, why));
                yield refusal;
            }
            case Identity.Peer _, Identity.Anonymous _ -> Optional.empty();
        };
    }
}
