/**
 * Voicemails and recordings of calls on their way to mailboxes: the spool that a call records into, the hand-over that
 * makes a file safe, and the mails made of it. {@code routing} records and hands over; {@code server} wires transport,
 * encoder and destinations.
 */
@NullMarked
package io.switchboard.delivery.file;

import org.jspecify.annotations.NullMarked;
