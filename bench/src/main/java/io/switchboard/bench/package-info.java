/**
 * Benchmarks: what a unit of work costs in CPU time. The part that is measured runs in a process of its own and reads its
 * own clock; the load comes from another. Each benchmark is a program with a {@code main}; {@code bench/run} starts them.
 */
@NullMarked
package io.switchboard.bench;

import org.jspecify.annotations.NullMarked;
