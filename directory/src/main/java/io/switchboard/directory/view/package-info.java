/**
 * The account as a running call sees it: immutable, in memory, renewed when something changes. Used by routing.
 */
@NullMarked
package io.switchboard.directory.view;

import org.jspecify.annotations.NullMarked;
