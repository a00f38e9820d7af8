/**
 * Who may do what over the API: one table from addresses to areas, read by the filters before any controller sees a request.
 * A request at an address without a rule is answered as if nothing were there.
 */
@NullMarked
package io.switchboard.server.permission;

import org.jspecify.annotations.NullMarked;
