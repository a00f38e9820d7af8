package io.switchboard.server.permission;

/** A part of the API that scopes of tokens name. */
public enum Area {
    USERS("users"),
    CONTACT_METHODS("contact-methods"),
    NUMBERS("numbers"),
    TIME_SCHEDULES("time-schedules"),
    DELIVERY_METHODS("delivery-methods"),
    AUDIO_FILES("audio-files"),
    CALLS("calls"),
    SETTINGS("settings"),
    ACCESSES("accesses"),
    API_TOKENS("api-tokens"),
    AUDIT_LOG("audit-log"),
    TRUNKS("trunks");

    private final String word;

    Area(String word) {
        this.word = word;
    }

    /** The area as scopes spell it. */
    public String word() {
        return word;
    }
}
