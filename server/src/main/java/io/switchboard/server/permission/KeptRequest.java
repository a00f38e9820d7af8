package io.switchboard.server.permission;

import io.switchboard.server.session.Caller;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/** A request whose body was read already and can be read once more. */
final class KeptRequest extends HttpServletRequestWrapper {
    private final byte[] body;

    private KeptRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    static KeptRequest read(HttpServletRequest request) throws IOException {
        return new KeptRequest(request, request.getInputStream().readAllBytes());
    }

    /** A digest of who asks and of all that is asked. */
    byte[] fingerprint(Caller caller) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String asked = String.join(
                    "\n",
                    caller.author().kind().name(),
                    caller.author().id().map(Object::toString).orElse(""),
                    getRequestURI(),
                    Objects.requireNonNullElse(getQueryString(), ""),
                    Objects.requireNonNullElse(getContentType(), ""),
                    "");
            digest.update(asked.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new KeptStream(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    private static final class KeptStream extends ServletInputStream {
        private final ByteArrayInputStream source;

        KeptStream(ByteArrayInputStream source) {
            this.source = source;
        }

        @Override
        public int read() {
            return source.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return source.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return source.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("a body that was read already is not waited for");
        }
    }
}
