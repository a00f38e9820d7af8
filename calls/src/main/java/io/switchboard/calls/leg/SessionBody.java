package io.switchboard.calls.leg;

import io.switchboard.sip.message.HeaderFields;
import io.switchboard.sip.message.MediaType;
import io.switchboard.sip.message.SipBody;
import io.switchboard.sip.message.SipHeaders;
import io.switchboard.sip.message.SipMessage;
import io.switchboard.sip.message.SipParseException;
import io.switchboard.sip.sdp.SdpParseException;
import io.switchboard.sip.sdp.SessionDescription;
import java.util.Optional;

/** Session descriptions as bodies of SIP messages. Pure. */
public final class SessionBody {
    private SessionBody() {}

    /** What a message carries. */
    public sealed interface Content {
        /** No body. */
        record None() implements Content {}

        /** A session description. */
        record Session(SessionDescription description) implements Content {}

        /** A body that is no session description: the type is another, or the text is malformed. */
        record Other(boolean malformed) implements Content {}
    }

    /** Reads the body of a message. */
    public static Content read(SipMessage message) {
        if (message.body().isEmpty()) {
            return new Content.None();
        }
        try {
            boolean session = message.headers()
                    .first(HeaderFields.CONTENT_TYPE)
                    .map(type -> type.sameTypeAs(MediaType.SDP))
                    .orElse(false);
            return session ? new Content.Session(SessionDescription.parse(message.body())) : new Content.Other(false);
        } catch (SipParseException | SdpParseException malformed) {
            return new Content.Other(true);
        }
    }

    /** The session description a message carries, if it does and is well-formed. */
    public static Optional<SessionDescription> session(SipMessage message) {
        return read(message) instanceof Content.Session(SessionDescription description)
                ? Optional.of(description)
                : Optional.empty();
    }

    /** The body. */
    public static SipBody of(SessionDescription description) {
        return description.body();
    }

    /** These headers with the type of the body. */
    public static SipHeaders headers(SipHeaders others) {
        return others.with(HeaderFields.CONTENT_TYPE, MediaType.SDP);
    }
}
