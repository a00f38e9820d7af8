/**
 * The PostgreSQL under the directory: the embedded server and its supervision, or an external one; migrations; the way
 * from a transaction to a change notification. Only packages of the directory and durable jobs call it.
 */
@NullMarked
package io.switchboard.directory.database;

import org.jspecify.annotations.NullMarked;
