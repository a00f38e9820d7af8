package io.switchboard.server.token;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.switchboard.directory.access.ApiTokens;
import io.switchboard.server.listing.Ids;
import io.switchboard.server.listing.Listing;
import io.switchboard.server.listing.Page;
import io.switchboard.server.listing.PageQuery;
import io.switchboard.server.session.Caller;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API tokens over the API. A token may do what its maker may, or less. */
@RestController
@RequestMapping("/api/v1/api-tokens")
@Tag(name = "API tokens", description = "What programs sign their requests with.")
public final class ApiTokensController {
    private final ApiTokens apiTokens;

    /** A controller over the directory's tokens. */
    public ApiTokensController(ApiTokens apiTokens) {
        this.apiTokens = apiTokens;
    }

    @GetMapping
    @Operation(operationId = "listApiTokens", summary = "List API tokens")
    Page<ApiTokenResource> list(Caller caller, PageQuery query) {
        return Listing.page(apiTokens.list(caller.account(), Listing.request(query)), ApiTokenResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createApiToken",
            summary = "Create an API token",
            description = "The answer carries the token's text, which cannot be shown again.")
    ResponseEntity<CreatedApiToken> create(Caller caller, @RequestBody ApiTokenFields fields) {
        io.switchboard.directory.access.CreatedApiToken created =
                apiTokens.create(caller.account(), fields.draft(caller), caller.author());
        ApiTokenResource told = ApiTokenResource.of(created.apiToken());
        return ResponseEntity.created(URI.create("/api/v1/api-tokens/" + told.id()))
                .body(new CreatedApiToken(
                        told.id(),
                        told.name(),
                        created.token(),
                        told.role(),
                        told.scopes(),
                        told.createdAt(),
                        told.expiresAt()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteApiToken", summary = "Revoke an API token")
    @ApiResponse(responseCode = "204", description = "Requests signed with it are refused from now on.")
    void delete(Caller caller, @PathVariable String id) {
        apiTokens.revoke(caller.account(), Ids.inPath(id, "API token"), caller.author());
    }
}
