package io.switchboard.directory.contactmethod;

/** An {@link UnavailableAction} without its target, as lists are filtered by it and as the database keeps it. */
public enum ActionKind {
    DO_NOTHING,
    VOICEMAIL,
    CONTACT_METHOD,
    INTERNAL_NUMBER;

    /** What kind of action that is. */
    public static ActionKind of(UnavailableAction action) {
        return switch (action) {
            case UnavailableAction.DoNothing nothing -> DO_NOTHING;
            case UnavailableAction.Voicemail voicemail -> VOICEMAIL;
            case UnavailableAction.ToContactMethod other -> CONTACT_METHOD;
            case UnavailableAction.ToInternalNumber number -> INTERNAL_NUMBER;
        };
    }
}
