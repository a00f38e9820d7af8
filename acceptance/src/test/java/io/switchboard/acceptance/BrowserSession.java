package io.switchboard.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A browser of one person, as far as signing in goes: it keeps its cookies and proves where its requests come from. */
final class BrowserSession {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI session;

    BrowserSession(URI web) {
        this.session = web.resolve("/api/v1/session");
    }

    /** Signs in, and gives the answer's status. */
    int signIn(String email, String password) {
        send(HttpRequest.newBuilder(session));
        String body = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
        return send(HttpRequest.newBuilder(session)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", proofOfOrigin())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    boolean isSignedIn() {
        return send(HttpRequest.newBuilder(session)) == 200;
    }

    private String proofOfOrigin() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private int send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
