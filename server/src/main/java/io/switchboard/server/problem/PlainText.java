package io.switchboard.server.problem;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads text from a JSON body and lets only text through that people can have typed: no control characters but line
 * feed and tab, no broken surrogate pairs, at most {@value #LONGEST} characters. Stricter rules are each field's own.
 */
final class PlainText extends StdScalarDeserializer<String> {
    static final int LONGEST = 10_000;

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getString();
        if (text.length() > LONGEST) {
            throw new ForbiddenTextException(
                    parser, "length", "This text is too long. Keep it below " + LONGEST + " characters.");
        }
        if (text.codePoints().anyMatch(PlainText::forbidden)) {
            throw new ForbiddenTextException(
                    parser, "characters", "This text holds control characters. Type it again without them.");
        }
        return text;
    }

    private static boolean forbidden(int letter) {
        boolean control = Character.isISOControl(letter) && letter != '\n' && letter != '\t';
        boolean halfAPair = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return control || halfAPair;
    }
}
