package io.switchboard.sip.message;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One value of Contact: an address, or {@code *} for all of them (RFC 3261 section 20.10). */
public sealed interface ContactValue {

    /** {@code *}: every binding, in a REGISTER that removes them all. */
    record Wildcard() implements ContactValue {
        @Override
        public String toString() {
            return "*";
        }
    }

    /**
     * One address.
     *
     * @param address the address with the parameters of the contact
     */
    record Address(NameAddress address) implements ContactValue {
        /** What RFC 3261 section 10.2.1.1 has a malformed expiry mean, in seconds. */
        private static final long EXPIRY_WHEN_MALFORMED = 3600;

        /** The URI of the contact. */
        public SipUri uri() {
            return address.uri();
        }

        /** The {@code q} parameter, 0 to 1; empty if absent or malformed. */
        public OptionalDouble q() {
            Optional<String> text = address.parameters().value("q");
            return text.isEmpty() ? OptionalDouble.empty() : QualityValue.parse(text.get());
        }

        /** The {@code expires} parameter in seconds, at most 2^32-1; 3600 if malformed. */
        public OptionalLong expires() {
            Optional<String> text = address.parameters().value("expires");
            if (text.isEmpty()) {
                return OptionalLong.empty();
            }
            try {
                TextCursor cursor = new TextCursor(text.get(), "Contact");
                long seconds = cursor.seconds();
                cursor.expectEnd();
                return OptionalLong.of(seconds);
            } catch (SipParseException malformed) {
                return OptionalLong.of(EXPIRY_WHEN_MALFORMED);
            }
        }

        /** The {@code +sip.instance} parameter, which tells one phone from another (RFC 5626 section 4.1). */
        public Optional<String> instance() {
            return address.parameters().value("+sip.instance");
        }

        /** The {@code reg-id} parameter (RFC 5626 section 4.2); empty if absent or malformed. */
        public OptionalLong registrationId() {
            return address.parameters().number("reg-id");
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** The contact that is this address. */
    static ContactValue of(NameAddress address) {
        return new Address(address);
    }

    /** The contact that is this URI. */
    static ContactValue of(SipUri uri) {
        return new Address(NameAddress.of(uri));
    }

    /** Reads one value. */
    static ContactValue parse(String text) {
        TextCursor cursor = new TextCursor(text, "Contact");
        ContactValue value = ContactReader.read(cursor);
        cursor.expectEnd();
        return value;
    }
}
