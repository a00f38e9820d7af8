package io.switchboard.server.problem;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How much a request may carry.
 *
 * @param octets the most
 * @param advice what is said to whoever sends more
 */
record BodyLimit(long octets, String advice) {
    private static final long MEGABYTE = 1L << 20;
    private static final BodyLimit USUAL =
            new BodyLimit(MEGABYTE, "A request may carry up to 1 MB. Split it into several requests.");
    // The form around the file needs some room of its own.
    private static final BodyLimit SOUND =
            new BodyLimit(15 * MEGABYTE, "An audio file may have up to 14 MB. Upload a smaller one, such as MP3.");
    private static final BodyLimit IMPORT =
            new BodyLimit(20 * MEGABYTE, "A file to import may have up to 20 MB. Split it into several files.");

    static BodyLimit of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals("/api/v1/audio-files")) {
            return SOUND;
        }
        return path.startsWith("/api/v1/imports/") ? IMPORT : USUAL;
    }

    BodyTooLongException exceeded() {
        return new BodyTooLongException(advice);
    }
}
