/**
 * Phones, carriers, tones, clocks and servers for tests, at production quality.
 */
@NullMarked
package io.switchboard.testkit;

import org.jspecify.annotations.NullMarked;
