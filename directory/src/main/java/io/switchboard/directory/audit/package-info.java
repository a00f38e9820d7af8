/**
 * Who changed what, from what, to what. Every change of the directory leaves an entry in the same transaction.
 */
@NullMarked
package io.switchboard.directory.audit;

import org.jspecify.annotations.NullMarked;
