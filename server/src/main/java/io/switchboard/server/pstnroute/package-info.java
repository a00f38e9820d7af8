/**
 * PSTN routes over the API: calls that are forwarded to ordinary phone numbers.
 */
@NullMarked
package io.switchboard.server.pstnroute;

import org.jspecify.annotations.NullMarked;
