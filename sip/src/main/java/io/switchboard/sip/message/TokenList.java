package io.switchboard.sip.message;

import java.util.ArrayList;
import java.util.List;

/** Takes a text of comma-separated words apart. */
final class TokenList {
    private TokenList() {}

    static List<String> split(String text) {
        List<String> words = new ArrayList<>(4);
        int start = 0;
        while (start <= text.length()) {
            int comma = text.indexOf(',', start);
            int stop = comma < 0 ? text.length() : comma;
            String word = text.substring(start, stop).strip();
            if (!word.isEmpty()) {
                words.add(word);
            }
            start = stop + 1;
        }
        return List.copyOf(words);
    }
}
