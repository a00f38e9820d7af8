package io.switchboard.directory.idempotency;

import java.util.Map;

/**
 * What the first request of a key was answered.
 *
 * @param headers the headers worth repeating, by name
 */
public record FirstAnswer(int status, Map<String, String> headers, String body) {

    public FirstAnswer {
        headers = Map.copyOf(headers);
    }

    /** Leaves the body out: it may hold a password. */
    @Override
    public String toString() {
        return "FirstAnswer[status=" + status + "]";
    }
}
