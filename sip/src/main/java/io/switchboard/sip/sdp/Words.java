package io.switchboard.sip.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Takes lines apart. */
final class Words {
    private Words() {}

    /** The words between spaces. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>(8);
        int at = 0;
        while (at < text.length()) {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
            int start = at;
            while (at < text.length() && text.charAt(at) > ' ') {
                at++;
            }
            if (at > start) {
                words.add(text.substring(start, at));
            }
        }
        return words;
    }

    /** A decimal number from 0 to the maximum; empty if the text is none. */
    static OptionalInt number(String text, int maximum) {
        if (text.isEmpty() || text.length() > 10) {
            return OptionalInt.empty();
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return OptionalInt.empty();
            }
            number = number * 10 + c - '0';
        }
        return number <= maximum ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
}
