package io.switchboard.server.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Addresses of pages as they are written into mails: with the name by which the server is reached from outside. */
public final class PageLinks {
    private final Supplier<URI> home;

    /** Links below the address that is given when one is made, for it can be changed in the settings. */
    public PageLinks(Supplier<URI> home) {
        this.home = home;
    }

    /** The whole address of a page. */
    public URI to(String path) {
        return home.get().resolve(path);
    }

    /**
     * A page that is opened with a secret.
     *
     * @param path the page's path with a leading slash
     */
    public URI withToken(String path, String token) {
        return home.get().resolve(path + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }
}
