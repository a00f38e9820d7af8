package io.switchboard.directory.contactmethod;

/** The kinds of contact methods that calls can reach. */
public enum ContactMethodKind {
    APP_LINE("appLine", "app line"),
    SIP_ACCOUNT("sipAccount", "SIP account"),
    PSTN_ROUTE("pstnRoute", "PSTN route"),
    SIP_FORWARDING("sipForwarding", "SIP forwarding");

    private final String word;
    private final String label;

    ContactMethodKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The kind as the API and the database spell it, for example {@code sipAccount}. */
    public String word() {
        return word;
    }

    /** The kind as people say it, for example {@code SIP account}. */
    public String label() {
        return label;
    }
}
