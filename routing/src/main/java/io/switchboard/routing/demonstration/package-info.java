/**
 * A carrier inside the process, for trying out the phone system without one. Built from the same stack as the phone
 * system, and reached by a trunk like any other carrier.
 */
@NullMarked
package io.switchboard.routing.demonstration;

import org.jspecify.annotations.NullMarked;
