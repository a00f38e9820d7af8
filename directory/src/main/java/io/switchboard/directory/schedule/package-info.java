/**
 * Working hours (specification section 7): what they mean, which is pure and asks no clock, and how an account keeps
 * them. Views of accounts and the routing of calls evaluate them; the API edits them.
 */
@NullMarked
package io.switchboard.directory.schedule;

import org.jspecify.annotations.NullMarked;
