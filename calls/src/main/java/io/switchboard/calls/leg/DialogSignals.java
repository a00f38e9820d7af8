package io.switchboard.calls.leg;

import io.switchboard.calls.mailbox.Mailbox;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipRequest;
import io.switchboard.sip.useragent.DialogEnd;
import io.switchboard.sip.useragent.DialogListener;
import io.switchboard.sip.useragent.DialogRequest;

/** Turns what happens in a dialog into signals of the call's mailbox. Requests that it cannot take are refused at once. */
public final class DialogSignals implements DialogListener {
    /** Hears them on the call's thread. */
    public interface Receiver {
        /** A request inside the dialog. */
        void requested(DialogRequest request);

        /** The ACK of our answer to a re-INVITE came. */
        void acknowledged(SipRequest acknowledgement);

        /** The dialog is over. */
        void ended(DialogEnd end);
    }

    private final Mailbox mailbox;
    private final Receiver receiver;

    /** Signals for one receiver. */
    public DialogSignals(Mailbox mailbox, Receiver receiver) {
        this.mailbox = mailbox;
        this.receiver = receiver;
    }

    @Override
    public void requested(DialogRequest request) {
        if (!mailbox.offer(() -> receiver.requested(request))) {
            request.respond(503, "Service Unavailable", SipHeaders.EMPTY, SipBody.EMPTY);
        }
    }

    @Override
    public void acknowledged(SipRequest acknowledgement) {
        mailbox.offer(() -> receiver.acknowledged(acknowledgement));
    }

    @Override
    public void ended(DialogEnd end) {
        mailbox.post(() -> receiver.ended(end));
    }
}
