/**
 * Where phones are: the port of the registrar over the directory's durable registrations, and the destinations that a
 * call rings.
 */
@NullMarked
package io.switchboard.routing.location;

import org.jspecify.annotations.NullMarked;
