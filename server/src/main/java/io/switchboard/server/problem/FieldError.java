package io.switchboard.server.problem;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One rule that one field broke.
 *
 * @param field the field's path in the request, such as {@code registrations[0].contact}; a query parameter's name
 * @param rule the rule as a stable word, such as {@code required}, {@code unknown}, {@code type} or {@code format}
 * @param message the rule as a sentence with the way out
 */
@Schema(description = "One rule that one field broke.")
public record FieldError(
        @Schema(example = "firstName") String field,
        @Schema(example = "required") String rule,
        @Schema(example = "Give a first name.") String message) {}
