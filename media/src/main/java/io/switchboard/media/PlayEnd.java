package io.switchboard.media;

/** Why a playback ended. */
public sealed interface PlayEnd {

    /** The clip was played to its end. */
    record Finished() implements PlayEnd {}

    /** It was stopped, or another playback took its place. */
    record Stopped() implements PlayEnd {}

    /** The remote party pressed a digit that interrupts it. */
    record Interrupted(char digit) implements PlayEnd {}

    /** The port was closed, or was closed already. */
    record PortClosed() implements PlayEnd {}

    /** No agreed format can be encoded here. */
    record NoFormat() implements PlayEnd {}
}
