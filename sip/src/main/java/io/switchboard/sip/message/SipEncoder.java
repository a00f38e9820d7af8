package io.switchboard.sip.message;

import java.nio.ByteBuffer;

/**
 * Makes octets of messages. Content-Length is always written by the encoder. A value with CR, LF or NUL is refused with
 * {@link IllegalHeaderValueException}, so that no value can add a header or a message of its own. Lines of a message that
 * was received and not changed are written as they came, in long form and unfolded.
 */
public final class SipEncoder {
    private static final int USUAL_HEAD = 1024;

    private SipEncoder() {}

    /** The octets of the message, in an array of its own. */
    public static byte[] encode(SipMessage message) {
        return write(message).toArray();
    }

    /** Puts the octets of the message into the buffer; throws {@link java.nio.BufferOverflowException} if they do not fit. */
    public static void encode(SipMessage message, ByteBuffer target) {
        OctetBuffer written = write(message);
        target.put(written.octets(), 0, written.length());
    }

    private static OctetBuffer write(SipMessage message) {
        OctetBuffer out = new OctetBuffer(USUAL_HEAD + message.body().length());
        switch (message) {
            case SipRequest request -> {
                out.append(request.method().name(), "the method");
                out.append(' ');
                out.append(request.uri().toString(), "the Request-URI");
                out.append(" SIP/2.0", "the version");
            }
            case SipResponse response -> {
                out.append("SIP/2.0 ", "the version");
                out.append(response.status());
                out.append(' ');
                out.append(response.reason(), "the reason phrase");
            }
        }
        out.endLine();
        HeaderName contentLength = HeaderFields.CONTENT_LENGTH.name();
        for (HeaderLine line : message.headers().lines()) {
            if (!line.is(contentLength)) {
                line.encode(out);
            }
        }
        out.append(contentLength.prefix());
        out.append(message.body().length());
        out.endLine();
        out.endLine();
        message.body().encode(out);
        return out;
    }
}
