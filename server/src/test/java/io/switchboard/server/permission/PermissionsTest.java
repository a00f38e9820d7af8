package io.switchboard.server.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.server.session.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PermissionsTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void everyOperationHasARule() throws Exception {
        for (Operation operation : operations()) {
            assertThat(Permissions.needed(operation.method(), operation.path()))
                    .as(operation + " needs a rule in PermissionTable")
                    .isPresent();
        }
    }

    @Test
    void everyListThatAgentsReachCanBeNarrowedToTheirUser() throws Exception {
        for (Operation operation : operations()) {
            if (Permissions.needed(operation.method(), operation.path()).orElseThrow()
                            instanceof Permission.Within(Scope scope, Role least, AgentReach agents)
                    && agents == AgentReach.OWN_LIST) {
                assertThat(operation.parameters())
                        .as(operation + " of scope " + scope.word() + " for " + least)
                        .contains(AgentRequests.FILTER);
            }
        }
    }

    @Test
    void everyScopeOpensSomething() throws Exception {
        Set<String> used = new TreeSet<>();
        for (Operation operation : operations()) {
            if (Permissions.needed(operation.method(), operation.path()).orElseThrow()
                    instanceof Permission.Within within) {
                used.add(within.scope().word());
            }
        }
        assertThat(Scope.all().stream().map(Scope::word).toList()).containsAll(used);
    }

    @Test
    void nothingElseOfTheApiIsReached() {
        assertThat(Permissions.needed("GET", "/api/v1/unknown")).isEmpty();
        assertThat(Permissions.needed("GET", "/api/v1")).isEmpty();
        assertThat(Permissions.needed("DELETE", "/api/v1/health")).isEmpty();
        assertThat(Permissions.needed("GET", "/api/v1/userssomething")).isEmpty();
    }

    private record Operation(String method, String path, List<String> parameters) {}

    private static List<Operation> operations() throws Exception {
        JsonNode description =
                JsonMapper.builder().build().readTree(Files.readString(Path.of("src/main/openapi/openapi.json")));
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    List<String> parameters = StreamSupport.stream(
                                    operation.getValue().path("parameters").spliterator(), false)
                            .map(parameter -> parameter.get("name").asString())
                            .toList();
                    operations.add(
                            new Operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), parameters));
                }
            }
        }
        return operations;
    }
}
