/**
 * Why a change or a look-up could not be done, in words that name the field, the rule and the way out. Thrown by every
 * package of the directory; the web server turns them into answers.
 */
@NullMarked
package io.switchboard.directory.problem;

import org.jspecify.annotations.NullMarked;
