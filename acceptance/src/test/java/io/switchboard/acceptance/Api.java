package io.switchboard.acceptance;

import io.switchboard.testkit.peer.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's REST API as a script uses it: with a bearer token. */
final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI web;
    private final String token;

    Api(URI web, String token) {
        this.web = web;
        this.token = token;
    }

    /** An answer: its status and its JSON (a missing node when there is none). */
    record Answer(int status, JsonNode body) {}

    JsonNode get(String path) {
        return expect(200, call("GET", path, ""));
    }

    JsonNode create(String path, String json) {
        return expect(201, call("POST", path, json));
    }

    JsonNode edit(String path, String json) {
        return expect(200, call("PATCH", path, json));
    }

    /** All items of a list's first page. */
    List<JsonNode> items(String path) {
        return get(path).get("items").valueStream().toList();
    }

    /** Waits until a list has an item of this kind. */
    JsonNode awaitItem(String path, Predicate<JsonNode> wanted, Duration within) {
        return Await.value(
                within,
                () -> "an item of " + path + ", which holds " + items(path),
                () -> items(path).stream().filter(wanted).findFirst());
    }

    /** Waits until a list has no item left. */
    void awaitEmpty(String path, Duration within) {
        Await.value(
                within,
                () -> path + " to be empty; it holds " + items(path),
                () -> items(path).isEmpty() ? Optional.of(true) : Optional.empty());
    }

    byte[] download(String path) {
        HttpRequest request = HttpRequest.newBuilder(web.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    Answer call(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(web.resolve("/api/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json");
        if (json.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json));
        }
        HttpResponse<String> response = send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(), response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body()));
    }

    private static JsonNode expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + " but got " + answer);
        }
        return answer.body();
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
