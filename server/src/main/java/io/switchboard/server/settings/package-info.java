/**
 * Settings of the account and of the server over the API.
 */
@NullMarked
package io.switchboard.server.settings;

import org.jspecify.annotations.NullMarked;
