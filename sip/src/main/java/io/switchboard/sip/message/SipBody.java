package io.switchboard.sip.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The body of a message: octets, whatever they mean. Immutable. */
public final class SipBody {
    /** No body. */
    public static final SipBody EMPTY = new SipBody(new byte[0], 0, 0);

    private final byte[] octets;
    private final int from;
    private final int to;

    SipBody(byte[] octets, int from, int to) {
        this.octets = octets;
        this.from = from;
        this.to = to;
    }

    /** A body of a copy of these octets. */
    public static SipBody of(byte[] octets) {
        return octets.length == 0 ? EMPTY : new SipBody(octets.clone(), 0, octets.length);
    }

    /** A body of text in UTF-8. */
    public static SipBody of(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return new SipBody(encoded, 0, encoded.length);
    }

    /** How many octets. */
    public int length() {
        return to - from;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return to == from;
    }

    /** A copy of the octets. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(octets, from, to);
    }

    /** A view of the octets that cannot change them. */
    public ByteBuffer toByteBuffer() {
        return ByteBuffer.wrap(octets, from, to - from).slice().asReadOnlyBuffer();
    }

    /** The body as text in UTF-8; octets that are none become replacement characters. */
    public String text() {
        return new String(octets, from, to - from, StandardCharsets.UTF_8);
    }

    void encode(OctetBuffer out) {
        out.append(octets, from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SipBody that && Arrays.equals(octets, from, to, that.octets, that.from, that.to);
    }

    @Override
    public int hashCode() {
        return toByteBuffer().hashCode();
    }

    @Override
    public String toString() {
        return length() + " octets";
    }
}
