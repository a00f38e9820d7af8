/**
 * Where voicemails and recordings are sent and with what words (specification section 8), and how the place is found for
 * a contact method that names none. {@code delivery} asks when it has something to send.
 */
@NullMarked
package io.switchboard.directory.deliverymethod;

import org.jspecify.annotations.NullMarked;
