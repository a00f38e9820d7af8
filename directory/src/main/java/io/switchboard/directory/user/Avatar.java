package io.switchboard.directory.user;

/**
 * A user's picture.
 *
 * @param mediaType as HTTP names it
 * @param content the file; not copied, so nobody may write into it
 * @param tag names the content: equal pictures have equal tags
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and copying a picture for each reader is waste.
public record Avatar(String mediaType, byte[] content, String tag) {}
