/**
 * Who is asking: passwords, browser sessions, sign-in and its throttle, and the security rules every request passes.
 */
@NullMarked
package io.switchboard.server.session;

import org.jspecify.annotations.NullMarked;
