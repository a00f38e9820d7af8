/**
 * SIP accounts over the API, with their credentials and the phones registered now.
 */
@NullMarked
package io.switchboard.server.sipaccount;

import org.jspecify.annotations.NullMarked;
