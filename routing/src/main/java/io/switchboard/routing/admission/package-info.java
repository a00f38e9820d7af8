/**
 * Who may send requests: phones that know the password of a SIP account, and carriers that a trunk allows by address.
 * Implements the ports of {@code sip} over the directory.
 */
@NullMarked
package io.switchboard.routing.admission;

import org.jspecify.annotations.NullMarked;
