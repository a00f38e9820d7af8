package io.switchboard.server;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.switchboard.server.permission.AgentReach;
import io.switchboard.server.permission.Permission;
import io.switchboard.server.permission.Permissions;
import io.switchboard.server.permission.Scope;
import io.switchboard.server.problem.Problem;
import io.switchboard.server.session.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What holds for the whole API: how to sign in, what refusals look like, and that edits may leave fields out. */
final class DescriptionRules implements OpenApiCustomizer {
    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void customise(OpenAPI description) {
        description.setServers(List.of(new Server().url("/").description("This server")));
        ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach((name, schema) -> description.getComponents().addSchemas(name, schema));
        description
                .getComponents()
                .addSecuritySchemes(
                        "apiToken",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("switchboard-session"));
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> complete(description, path, method, operation)));
        description
                .getComponents()
                .setSchemas(new TreeMap<>(description.getComponents().getSchemas()));
    }

    private static void complete(OpenAPI description, String path, PathItem.HttpMethod method, Operation operation) {
        Permission needed = Permissions.needed(method.name(), path)
                .orElseThrow(() -> new AssertionError(method + " " + path + " has no rule in PermissionTable"));
        tellPermission(operation, needed);
        if (method == PathItem.HttpMethod.POST && needed instanceof Permission.Within) {
            Schema<Object> key = new Schema<>();
            key.setTypes(Set.of("string"));
            key.setMaxLength(200);
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("A key of your choice, for example a UUID: when you repeat the request with it within"
                            + " a day, the first answer is given again and nothing is done twice.")
                    .required(false)
                    .schema(key));
        }
        if (!(needed instanceof Permission.Open)) {
            operation
                    .addSecurityItem(new SecurityRequirement().addList("apiToken"))
                    .addSecurityItem(new SecurityRequirement().addList("session"));
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused: the problem says why and what to do next.")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new Schema<>().$ref(SCHEMAS + "Problem")))));
        if (method == PathItem.HttpMethod.PATCH) {
            MediaType body = operation.getRequestBody().getContent().get("application/json");
            String fields = body.getSchema().get$ref().substring(SCHEMAS.length());
            String changes = fields.replace("Fields", "Changes");
            description.getComponents().addSchemas(changes, changes(description, fields));
            body.setSchema(new Schema<>().$ref(SCHEMAS + changes));
        }
    }

    private static void tellPermission(Operation operation, Permission needed) {
        String told = switch (needed) {
            case Permission.Open _ -> "Needs no sign-in.";
            case Permission.SignedIn _ -> "For everybody who is signed in, with any scope.";
            case Permission.Within(Scope scope, Role least, AgentReach agents) ->
                "Scope: `" + scope.word() + "`. Role: " + least.name().toLowerCase(Locale.ROOT) + " or above"
                        + switch (agents) {
                            case NOTHING -> ".";
                            case SHARED -> "; agents too.";
                            case OWN_LIST, OWN_LINE, OWN_CALL -> "; agents for what is their own.";
                        };
        };
        String before = operation.getDescription();
        operation.setDescription(before == null ? told : before + "\n\n" + told);
    }

    private static Schema<?> changes(OpenAPI description, String name) {
        Schema<?> fields = description.getComponents().getSchemas().get(name);
        Schema<Object> changes = new Schema<>();
        changes.setTypes(Set.of("object"));
        changes.setDescription("Fields to change; absent ones stay, null clears.");
        changes.setProperties(new java.util.LinkedHashMap<>(fields.getProperties()));
        return changes;
    }
}
