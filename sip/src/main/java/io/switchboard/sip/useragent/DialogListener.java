package io.switchboard.sip.useragent;

import io.switchboard.sip.message.SipRequest;

/** Hears what the far end of a dialog does. Called on the event loop that owns the dialog: must not block. */
public interface DialogListener {

    /** A request inside the dialog: re-INVITE, UPDATE, INFO, … It must be answered in the end. BYE and OPTIONS are answered by the stack. */
    void requested(DialogRequest request);

    /** The ACK of our 2xx to a re-INVITE; its body holds the answer where the 2xx held the offer. */
    default void acknowledged(SipRequest acknowledgement) {}

    /** The dialog is over. Comes exactly once and last. */
    void ended(DialogEnd end);
}
