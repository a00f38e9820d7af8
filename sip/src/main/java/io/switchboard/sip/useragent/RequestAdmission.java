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

    /**
     * Is told that the sender of a challenged request gave a password that is wrong. Called on an event loop: must not block.
     *
     * @param username as the sender claims
     */
    default void provedWrong(String username, Flow source) {}
}
