/** Tests of session descriptions. */
@NullMarked
package io.switchboard.sip.sdp;

import org.jspecify.annotations.NullMarked;
