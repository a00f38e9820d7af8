package io.switchboard.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the API words it (RFC 9457, {@code application/problem+json}).
 *
 * @param type a URN that names the kind of problem
 * @param title the kind of problem in few words
 * @param status the HTTP status
 * @param detail what happened here, why, and what to do next
 * @param code the last part of {@code type}, for programs
 * @param errors the fields that broke a rule; empty when the problem lies elsewhere
 * @param holder who holds what was asked for, on a conflict
 */
@Schema(description = "Why a request was refused (RFC 9457), and the way out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(example = "urn:switchboard:problem:invalid") String type,
        @Schema(example = "Some fields need another value") String title,
        @Schema(example = "422") int status,
        @Schema(example = "Give a first name.") String detail,
        @Schema(example = "invalid") String code,
        List<FieldError> errors,
        @Schema(example = "Ana's desk phone") @Nullable String holder) {

    /** Copies the list. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem that lies in no single field. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem("urn:switchboard:problem:" + code, title, status, detail, code, List.of(), null);
    }

    /** Fields that broke rules: 422. */
    public static Problem invalid(List<FieldError> errors) {
        String detail = errors.isEmpty()
                ? "A field has a value that cannot be kept."
                : errors.getFirst().message();
        return of(422, "invalid", "Some fields need another value", detail).withErrors(errors);
    }

    /** One field that broke a rule: 422. */
    public static Problem invalid(String field, String rule, String message) {
        return invalid(List.of(new FieldError(field, rule, message)));
    }

    /** Nothing has this id, or it belongs to another account: 404, alike for both. */
    public static Problem notFound(String what) {
        return of(404, "not-found", "Not found", "There is no " + what + " with this id. It may have been deleted.");
    }

    /** The same problem with the fields that caused it. */
    public Problem withErrors(List<FieldError> fields) {
        return new Problem(type, title, status, detail, code, fields, holder);
    }

    /** The same problem with the name of who holds what was asked for. */
    public Problem heldBy(String name) {
        return new Problem(type, title, status, detail, code, errors, name);
    }
}
