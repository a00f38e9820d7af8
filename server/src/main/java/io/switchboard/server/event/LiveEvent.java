package io.switchboard.server.event;

/**
 * One event of the stream.
 *
 * @param name what pages listen for, such as {@code live-calls}
 * @param data JSON on one line
 */
public record LiveEvent(String name, String data) {}
