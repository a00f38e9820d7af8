/**
 * What the API says when it refuses: problem details (RFC 9457) that name the field, the rule and the way out. Any controller
 * or filter may throw or write one.
 */
@NullMarked
package io.switchboard.server.problem;

import org.jspecify.annotations.NullMarked;
