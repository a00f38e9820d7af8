/**
 * Telephones that do what a test tells them: they register, call, answer, hold, speak tones and tell which tones they
 * hear. Built on the product's SIP stack, with RTP of their own.
 */
@NullMarked
package io.switchboard.testkit.phone;

import org.jspecify.annotations.NullMarked;
