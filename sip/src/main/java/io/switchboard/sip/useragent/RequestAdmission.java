package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.transport.Flow;
import java.util.concurrent.CompletionStage;

/** Who may do this? Asked for every request outside a dialog before anything else happens. */
@FunctionalInterface
public interface RequestAdmission {

    /**
     * Decides on one request. Called on an event loop: must not block. The stage may complete on any thread; a failed stage answers 500.
     */
    CompletionStage<Admission> admit(SipRequest request, Flow source);
}
