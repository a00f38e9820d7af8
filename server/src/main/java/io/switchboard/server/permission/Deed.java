package io.switchboard.server.permission;

/** What a request does to an area. */
public enum Deed {
    READ("read"),
    WRITE("write");

    private final String word;

    Deed(String word) {
        this.word = word;
    }

    /** The deed as scopes spell it. */
    public String word() {
        return word;
    }

    /** What a method of HTTP does. */
    static Deed of(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> READ;
            default -> WRITE;
        };
    }
}
