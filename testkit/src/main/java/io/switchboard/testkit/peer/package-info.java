/**
 * Real peers for tests: telephone programs that are not ours, started as child processes, driven and listened to. Tests
 * of whole paths may call this package; nothing here ships with the product.
 */
@NullMarked
package io.switchboard.testkit.peer;

import org.jspecify.annotations.NullMarked;
