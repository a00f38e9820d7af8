/** Tests of digest authentication. */
@NullMarked
package io.switchboard.sip.digest;

import org.jspecify.annotations.NullMarked;
