package io.switchboard.server.problem;

import java.io.Serial;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** Text in a JSON body that no field takes: control characters, broken surrogate pairs, or far too much of it. */
final class ForbiddenTextException extends MismatchedInputException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String sentence;

    ForbiddenTextException(JsonParser parser, String rule, String sentence) {
        super(parser, sentence, String.class);
        this.rule = rule;
        this.sentence = sentence;
    }

    String rule() {
        return rule;
    }

    String sentence() {
        return sentence;
    }
}
