/**
 * Devices on which users have the App (specification section 3.6).
 */
@NullMarked
package io.switchboard.directory.appdevice;

import org.jspecify.annotations.NullMarked;
