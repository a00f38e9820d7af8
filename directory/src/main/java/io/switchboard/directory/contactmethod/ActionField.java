package io.switchboard.directory.contactmethod;

/**
 * The fields of an action as the API spells them.
 *
 * @param action where the action itself is
 * @param contactMethod where the contact method is that it leads to
 * @param internalNumber where the internal number is that it leads to
 */
record ActionField(String action, String contactMethod, String internalNumber) {

    /** Of the action for every reason without one of its own. */
    static final ActionField USUAL =
            new ActionField("whenUnavailable", "whenUnavailableContactMethod", "whenUnavailableInternalNumber");

    /** Of the action for one reason. */
    static ActionField of(UnavailableReason reason) {
        String path = "unavailableReasons."
                + switch (reason) {
                    case BUSY -> "busy";
                    case NO_ANSWER -> "noAnswer";
                    case OFFLINE -> "offline";
                    case OUT_OF_HOURS -> "outOfHours";
                };
        return new ActionField(path + ".action", path + ".contactMethod", path + ".internalNumber");
    }
}
