/**
 * Time schedules over the API.
 */
@NullMarked
package io.switchboard.server.schedule;

import org.jspecify.annotations.NullMarked;
