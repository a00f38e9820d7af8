package io.switchboard.sip.useragent;

/**
 * Takes what the outside world asks for. Called on an event loop: must not block; an exception is logged and answered with 500.
 * OPTIONS are answered by the stack.
 */
public interface UserAgentHandler {

    /** A new INVITE outside any dialog, admitted. It must be accepted or rejected in the end. */
    void invited(IncomingInvitation invitation);

    /** Any other admitted request outside a dialog, such as REGISTER or MESSAGE. It must be answered in the end. */
    void requested(IncomingRequest request);
}
