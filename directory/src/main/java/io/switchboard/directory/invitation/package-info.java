/**
 * Invitations to the App (specification section 3.5): a secret link for a user, sent by mail, good for one device and some
 * days. The mail itself is written by whoever provides {@link io.switchboard.directory.invitation.InvitationMails}.
 */
@NullMarked
package io.switchboard.directory.invitation;

import org.jspecify.annotations.NullMarked;
