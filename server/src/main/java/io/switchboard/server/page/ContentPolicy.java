package io.switchboard.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/**
 * The content security policy of the pages: everything from this origin; the scripts that the page itself contains by
 * their hash; styles inline, because the component library sets some on elements.
 *
 * @param directives the value of the header
 */
public record ContentPolicy(String directives) {
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** The policy that fits this page. */
    public static ContentPolicy of(Resource page) {
        StringBuilder scripts = new StringBuilder("'self'");
        if (page.exists()) {
            Matcher inline = INLINE_SCRIPT.matcher(text(page));
            while (inline.find()) {
                scripts.append(" 'sha256-").append(hash(inline.group(1))).append('\'');
            }
        }
        return new ContentPolicy("default-src 'self'; script-src " + scripts
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                + " media-src 'self' blob: data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none';"
                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    }

    private static String text(Resource page) {
        try (InputStream stream = page.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
