package io.switchboard.directory.sipaccount;

/** How sound can be coded on the way to a phone (specification section 4.5). */
public enum Codec {
    OPUS("OPUS"),
    G722("G722"),
    PCMU("PCMU"),
    PCMA("PCMA"),
    G729("G729"),
    GSM("GSM"),
    /** Keys pressed during a call (RFC 4733); menus and feature codes need it. */
    TELEPHONE_EVENT("telephone-event");

    private final String word;

    Codec(String word) {
        this.word = word;
    }

    /** As the API and the database spell it. */
    public String word() {
        return word;
    }
}
