package io.switchboard.server.csv;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes that an operation answers with a CSV file. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "All that match, one a line under a line of titles (RFC 4180), in UTF-8 with byte order mark;"
                + " times in the account's zone.",
        content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
public @interface CsvAnswer {}
