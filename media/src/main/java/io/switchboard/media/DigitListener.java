package io.switchboard.media;

/** Hears the digits a remote party presses. */
@FunctionalInterface
public interface DigitListener {

    /**
     * A digit was pressed. Comes on the media loop when the press begins, once per press, and must return at once.
     *
     * @param digit one of {@code 0-9 * # A B C D}
     */
    void pressed(char digit);
}
