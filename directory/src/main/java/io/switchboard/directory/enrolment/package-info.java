/**
 * How users come to the App (specification sections 3.3 and 3.4): user, app line and invitation as one change.
 */
@NullMarked
package io.switchboard.directory.enrolment;

import org.jspecify.annotations.NullMarked;
