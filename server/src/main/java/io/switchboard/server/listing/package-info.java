/**
 * Lists as the API hands them out: a page of items, where the next one begins, and how many there are in all.
 */
@NullMarked
package io.switchboard.server.listing;

import org.jspecify.annotations.NullMarked;
