package io.switchboard.routing.location;

import io.switchboard.sip.message.SipMethod;
import io.switchboard.sip.registrar.Registrar;
import io.switchboard.sip.useragent.IncomingInvitation;
import io.switchboard.sip.useragent.IncomingRequest;
import io.switchboard.sip.useragent.UserAgentHandler;

/** Takes REGISTER to the registrar; everything else goes to the calls. */
public final class RegistrationDesk implements UserAgentHandler {

    private final Registrar registrar;
    private final UserAgentHandler calls;

    public RegistrationDesk(Registrar registrar, UserAgentHandler calls) {
        this.registrar = registrar;
        this.calls = calls;
    }

    @Override
    public void invited(IncomingInvitation invitation) {
        calls.invited(invitation);
    }

    @Override
    public void requested(IncomingRequest request) {
        if (request.request().method().equals(SipMethod.REGISTER)) {
            registrar.register(request);
        } else {
            calls.requested(request);
        }
    }
}
