/**
 * What all kinds of contact methods share: how calls reach one, what it may call, and the numbers bound to it. Used by
 * the packages of the kinds, and by all who read a contact method.
 */
@NullMarked
package io.switchboard.directory.contactmethod;

import org.jspecify.annotations.NullMarked;
