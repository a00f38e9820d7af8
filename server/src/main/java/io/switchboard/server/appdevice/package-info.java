/**
 * Devices with the App over the API.
 */
@NullMarked
package io.switchboard.server.appdevice;

import org.jspecify.annotations.NullMarked;
