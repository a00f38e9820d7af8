/**
 * Digest authentication by RFC 7616 and RFC 8760 as SIP uses it: challenges and their verification for phones that call
 * us, answers for carriers that challenge us. Holds protocol only; whoever knows accounts implements {@link
 * io.switchboard.sip.digest.Credentials}. Called by the user agent.
 */
@NullMarked
package io.switchboard.sip.digest;

import org.jspecify.annotations.NullMarked;
