/**
 * The running SIP user agent: admits and answers requests, keeps dialogs, sends invitations. What {@code calls} and {@code routing} use.
 * Every callback comes on the event loop that owns the dialog and must not block it; every method may be called from any thread.
 */
@NullMarked
package io.switchboard.sip.useragent;

import org.jspecify.annotations.NullMarked;
