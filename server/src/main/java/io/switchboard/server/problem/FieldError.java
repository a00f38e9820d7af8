package io.switchboard.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One rule that one field broke.
 *
 * @param field the field's path in the request, such as {@code registrations[0].contact}; a query parameter's name
 * @param rule the rule as a stable word, such as {@code required}, {@code unknown}, {@code type} or {@code format}
 * @param message the rule as a sentence with the way out
 * @param suggestion a value that would do, where one can be told
 */
@Schema(description = "One rule that one field broke.")
public record FieldError(
        @Schema(example = "firstName") String field,
        @Schema(example = "required") String rule,
        @Schema(example = "Give a first name.") String message,

        @Schema(description = "A value that would do; absent where none can be told.", example = "12025550101")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String suggestion) {

    /** A broken rule without a value that would do. */
    public FieldError(String field, String rule, String message) {
        this(field, rule, message, null);
    }
}
