package io.switchboard.media.prompt;

/** Something the phone system says; the resource has the same name in lower case with hyphens. */
public enum Prompt {
    /** "The person you are calling is not available. Please leave a message after the tone." */
    VOICEMAIL_GREETING,
    /** "Goodbye." */
    GOODBYE,
    /** "You have dialled" */
    YOU_HAVE_DIALLED,
    /** "The number you have dialled is not in service." */
    NUMBER_NOT_IN_SERVICE,
    /** "Calls to this number are not allowed." */
    CALLS_NOT_ALLOWED,
    /** "All lines are busy. Please try again later." */
    ALL_LINES_BUSY,
    /** "You have a call. To accept it, press one." */
    ACCEPT_CALL,
    /** "Transfer." */
    TRANSFER;

    String resource() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
