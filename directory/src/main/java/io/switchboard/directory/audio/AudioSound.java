package io.switchboard.directory.audio;

import java.time.Duration;

/**
 * A sound to be kept.
 *
 * @param mediaType of the original
 * @param original as it was uploaded, up to {@link AudioFiles#LARGEST_ORIGINAL} octets; not copied
 * @param playable the same sound as a WAV file: 16 bit, mono, 16 kHz; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record AudioSound(String mediaType, byte[] original, byte[] playable, Duration length) {}
