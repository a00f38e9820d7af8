/**
 * The registrar of RFC 3261 section 10: where is a phone now. The bindings themselves live behind the port {@link
 * io.switchboard.sip.registrar.LocationStore}; an in-memory store ships here for tests, benchmarks and nodes without a database.
 */
@NullMarked
package io.switchboard.sip.registrar;

import org.jspecify.annotations.NullMarked;
