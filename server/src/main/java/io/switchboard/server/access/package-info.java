/**
 * User accesses: who signs in to the account, in which role, and for whose lines; invitations by mail and their acceptance.
 */
@NullMarked
package io.switchboard.server.access;

import org.jspecify.annotations.NullMarked;
