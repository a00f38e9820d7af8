/**
 * The audit log over the API: every change of the account, who made it, and the values before and after.
 */
@NullMarked
package io.switchboard.server.audit;

import org.jspecify.annotations.NullMarked;
