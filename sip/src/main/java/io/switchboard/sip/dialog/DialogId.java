package io.switchboard.sip.dialog;

/**
 * Names a dialog as one of its two ends sees it (RFC 3261 section 12).
 *
 * @param remoteTag the far end's tag; empty where an old peer sent none
 */
public record DialogId(String callId, String localTag, String remoteTag) {}
