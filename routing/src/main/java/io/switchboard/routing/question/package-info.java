/**
 * Answers who would ring if somebody called, and what then, in words (specification section 21.2). Asks the same decisions
 * that real calls follow; rings nobody.
 */
@NullMarked
package io.switchboard.routing.question;

import org.jspecify.annotations.NullMarked;
