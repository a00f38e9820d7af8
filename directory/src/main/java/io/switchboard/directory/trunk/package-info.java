/**
 * Ways to carriers: whose calls are let in, and where calls to the outside go.
 */
@NullMarked
package io.switchboard.directory.trunk;

import org.jspecify.annotations.NullMarked;
