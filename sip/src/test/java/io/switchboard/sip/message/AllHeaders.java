package io.switchboard.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Reads every typed header there is. */
final class AllHeaders {
    private static final List<HeaderField<?>> FIELDS = fields();

    private AllHeaders() {}

    private static List<HeaderField<?>> fields() {
        List<HeaderField<?>> fields = new ArrayList<>();
        for (Field field : HeaderFields.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                try {
                    fields.add((HeaderField<?>) field.get(null));
                } catch (IllegalAccessException hidden) {
                    throw new LinkageError("a public constant", hidden);
                }
            }
        }
        return List.copyOf(fields);
    }

    /** Throws what reading throws. */
    static void read(SipHeaders headers) {
        for (HeaderField<?> field : FIELDS) {
            headers.all(field);
        }
    }

    /** Reads each header on its own; only the declared exception is caught. */
    static int countMalformed(SipHeaders headers) {
        int malformed = 0;
        for (HeaderField<?> field : FIELDS) {
            try {
                assertThat(headers.all(field).toString()).isNotNull();
            } catch (SipParseException declared) {
                malformed++;
            }
        }
        return malformed;
    }
}
