/**
 * Invitations to the App: how far they have come, over the API, and the mail that carries them.
 */
@NullMarked
package io.switchboard.server.invitation;

import org.jspecify.annotations.NullMarked;
