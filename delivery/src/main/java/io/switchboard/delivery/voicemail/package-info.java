/**
 * Voicemails on their way to a mailbox: the spool that a call records into, the hand-over that makes a recording safe,
 * and the mail made of it. {@code routing} records and hands over; {@code server} wires the transport and the encoder.
 */
@NullMarked
package io.switchboard.delivery.voicemail;

import org.jspecify.annotations.NullMarked;
