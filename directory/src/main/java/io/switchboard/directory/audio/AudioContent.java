package io.switchboard.directory.audio;

/**
 * The original of a sound.
 *
 * @param octets only to be read
 */
@SuppressWarnings("ArrayRecordComponent")
public record AudioContent(String mediaType, byte[] octets) {}
