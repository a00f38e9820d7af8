package io.switchboard.media;

/** Counts the packets of a port that were not let through. Owned by one media loop. */
final class DropCounters {

    long strangers;
    long malformed;
    long unexpected;
    long untranslatable;
    long late;
    long unsent;
    long unrecorded;

    MediaStatistics.Dropped snapshot() {
        return new MediaStatistics.Dropped(strangers, malformed, unexpected, untranslatable, late, unsent, unrecorded);
    }
}
