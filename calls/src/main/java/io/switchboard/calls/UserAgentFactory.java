package io.switchboard.calls;

import io.switchboard.sip.useragent.UserAgent;
import io.switchboard.sip.useragent.UserAgentHandler;

/** Starts the SIP stack that a {@link CallEngine} speaks through. */
@FunctionalInterface
public interface UserAgentFactory {
    /**
     * Starts the stack. The factory may wrap the handler it is given to take other requests (REGISTER for instance)
     * for itself; invitations must reach {@code calls}. The engine closes what it got when it is closed.
     */
    UserAgent start(UserAgentHandler calls);
}
