package io.switchboard.sip.message;

/**
 * The method of a request, known to this software or not. Methods are case-sensitive (RFC 3261 section 7.1).
 *
 * @param name the method as it stands in the request line, a token
 */
public record SipMethod(String name) {
    public static final SipMethod INVITE = new SipMethod("INVITE");
    public static final SipMethod ACK = new SipMethod("ACK");
    public static final SipMethod BYE = new SipMethod("BYE");
    public static final SipMethod CANCEL = new SipMethod("CANCEL");
    public static final SipMethod REGISTER = new SipMethod("REGISTER");
    public static final SipMethod OPTIONS = new SipMethod("OPTIONS");
    public static final SipMethod INFO = new SipMethod("INFO");
    public static final SipMethod UPDATE = new SipMethod("UPDATE");
    public static final SipMethod PRACK = new SipMethod("PRACK");
    public static final SipMethod REFER = new SipMethod("REFER");
    public static final SipMethod NOTIFY = new SipMethod("NOTIFY");
    public static final SipMethod SUBSCRIBE = new SipMethod("SUBSCRIBE");
    public static final SipMethod MESSAGE = new SipMethod("MESSAGE");
    public static final SipMethod PUBLISH = new SipMethod("PUBLISH");

    private static final SipMethod[] KNOWN = {
        INVITE, ACK, BYE, CANCEL, REGISTER, OPTIONS, INFO, UPDATE, PRACK, REFER, NOTIFY, SUBSCRIBE, MESSAGE, PUBLISH
    };

    /** Refuses what is no token with {@link IllegalHeaderValueException}. */
    public SipMethod {
        if (!Characters.isToken(name)) {
            throw new IllegalHeaderValueException("a method must be a token");
        }
    }

    /** The method of that name; the constants of this class where it is one of them. */
    public static SipMethod of(String name) {
        for (SipMethod known : KNOWN) {
            if (known.name.equals(name)) {
                return known;
            }
        }
        return new SipMethod(name);
    }

    /** Finds a known method by the octets of a request line without making a string. */
    static SipMethod of(byte[] octets, int from, int to) {
        for (SipMethod known : KNOWN) {
            if (Characters.sameOctets(known.name, octets, from, to)) {
                return known;
            }
        }
        return new SipMethod(Characters.ascii(octets, from, to));
    }

    @Override
    public String toString() {
        return name;
    }
}
