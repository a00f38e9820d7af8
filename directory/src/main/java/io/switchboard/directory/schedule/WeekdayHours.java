package io.switchboard.directory.schedule;

import java.time.DayOfWeek;

/** Hours that begin on one day of every week. A day may have several; where they overlap they count as one. */
public record WeekdayHours(DayOfWeek weekday, TimeRange range) {}
