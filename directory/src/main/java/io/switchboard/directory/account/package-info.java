/**
 * Organisations and the isolated phone system that each of them has. Every other row of the directory belongs to one.
 */
@NullMarked
package io.switchboard.directory.account;

import org.jspecify.annotations.NullMarked;
