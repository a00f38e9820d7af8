package io.switchboard.server.problem;

import io.switchboard.directory.problem.DirectoryProblem;
import io.switchboard.directory.problem.TooSoon;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Turns whatever a request fails with into a {@link Problem}. */
@RestControllerAdvice
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> told(ProblemException failure) {
        return answer(failure.problem(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refusedByDirectory(DirectoryProblem refusal) {
        HttpHeaders headers = new HttpHeaders();
        if (refusal instanceof TooSoon again) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, Long.toString(again.waitingTime().toSeconds() + 1));
        }
        return answer(DirectoryProblems.of(refusal), headers);
    }

    @ExceptionHandler
    ResponseEntity<Problem> json(JacksonException failure) {
        return answer(JsonProblems.of(failure), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLongException tooLong -> {
                    return answer(tooLong.problem(), HttpHeaders.EMPTY);
                }
                case JacksonException json -> {
                    if (!(json.getCause() instanceof BodyTooLongException)) {
                        return answer(JsonProblems.of(json), HttpHeaders.EMPTY);
                    }
                }
                default -> {}
            }
        }
        return answer(
                Problem.of(400, "malformed-json", "The body is no JSON", "Send one complete JSON object as the body."),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> parameter(TypeMismatchException failure) {
        String name = failure.getPropertyName() == null ? "parameter" : failure.getPropertyName();
        return answer(badParameters(List.of(wrong(name))), HttpHeaders.EMPTY);
    }

    @ExceptionHandler({BindException.class, MethodArgumentNotValidException.class})
    ResponseEntity<Problem> parameters(BindException failure) {
        return answer(
                badParameters(failure.getFieldErrors().stream()
                        .map(field -> wrong(field.getField()))
                        .toList()),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> nothingHere(NoResourceFoundException failure) {
        return answer(
                Problem.of(
                        404, "not-found", "Not found", "There is nothing at this address. The API begins at /api/v1."),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException failure) {
        return answer(
                Problem.of(
                        405,
                        "method",
                        "This address takes other methods",
                        failure.getMethod() + " cannot be used here. Use "
                                + String.join(", ", List.of(nonNull(failure.getSupportedMethods()))) + "."),
                failure.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException failure) {
        return answer(
                Problem.of(
                        415,
                        "media-type",
                        "Another content type is needed",
                        "Send the body as application/json and say so in Content-Type."),
                failure.getHeaders());
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException failure) {
        LOG.debug("The client went away: {}", failure.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Problem> anythingElse(Exception failure) {
        if (failure instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            HttpStatusCode status = known.getStatusCode();
            String detail = known.getBody().getDetail();
            return answer(
                    Problem.of(
                            status.value(),
                            "request",
                            "This request cannot be answered",
                            detail == null ? "The request has another form than this address expects." : detail),
                    known.getHeaders());
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("A request failed, reference {}", reference, failure);
        return answer(
                Problem.of(
                        500,
                        "fault",
                        "Something broke on our side",
                        "The request was not carried out. Try again; if it stays, look for " + reference
                                + " in the server's log."),
                HttpHeaders.EMPTY);
    }

    private static FieldError wrong(String name) {
        return new FieldError(name, "type", "The parameter '" + name + "' has another form. See the API description.");
    }

    private static Problem badParameters(List<FieldError> errors) {
        String detail = errors.isEmpty()
                ? "A parameter has another form."
                : errors.getFirst().message();
        return Problem.of(400, "parameter", "A parameter has another form", detail)
                .withErrors(errors);
    }

    private static String[] nonNull(String @Nullable [] methods) {
        return methods == null ? new String[0] : methods;
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
