package io.switchboard.directory.view;

/**
 * A PSTN route as a call sees it.
 *
 * @param destination E.164 digits without plus
 * @param allowCallTransfer whether who answers may transfer the call by feature codes
 * @param acceptPrompt whether who answers must press a key before the call is connected
 */
public record PstnRouteView(InboundView inbound, String destination, boolean allowCallTransfer, boolean acceptPrompt)
        implements ContactMethodView {}
