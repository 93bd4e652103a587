package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.problem.ProblemCode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates with times as {@link io.leadimport.form.DateAndTime} describes them, of a year from 1 to 9999. */
final class DateTimeType implements ValueType {
    private static final int DATE_LENGTH = 10;
    private static final int MAX_OFFSET_HOURS = 18;
    private static final Violation NO_DATE_TIME = Violation.of(ProblemCode.TYPE_DATE_TIME);
    private static final Violation NO_OFFSET = Violation.of(ProblemCode.TYPE_DATE_TIME, "offset");

    private final @Nullable ZoneId zone;

    DateTimeType(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        boolean separated = IsoText.has(cell, DATE_LENGTH, 'T') || IsoText.has(cell, DATE_LENGTH, ' ');
        int time = separated && isDate(cell) ? IsoText.endOfTime(cell, DATE_LENGTH + 1) : IsoText.NONE;
        int end = time < 0 ? IsoText.NONE : IsoText.endOfFraction(cell, time);
        if (end < 0) {
            return NO_DATE_TIME;
        }
        if (end < cell.length()) {
            return isOffset(cell, end) ? null : NO_DATE_TIME;
        }
        if (zone == null) {
            return NO_OFFSET;
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local(cell.text()));
        return offsets.size() == 1
                ? null
                : new Violation(
                        ProblemCode.TYPE_DATE_TIME,
                        Map.of("reason", offsets.isEmpty() ? "skipped" : "twice", "zone", zone.getId()));
    }

    private static boolean isDate(Cell cell) {
        int year = IsoText.digits(cell, 0, 4);
        int month = IsoText.digits(cell, 5, 2);
        int day = IsoText.digits(cell, 8, 2);
        return IsoText.has(cell, 4, '-') && IsoText.has(cell, 7, '-') && DateType.exists(year, month, day);
    }

    private static boolean isOffset(Cell cell, int from) {
        if (IsoText.has(cell, from, 'Z')) {
            return cell.length() == from + 1;
        }
        int hours = IsoText.digits(cell, from + 1, 2);
        int minutes = IsoText.digits(cell, from + 4, 2);
        return (IsoText.has(cell, from, '+') || IsoText.has(cell, from, '-'))
                && IsoText.has(cell, from + 3, ':')
                && cell.length() == from + 6
                && hours >= 0
                && minutes >= 0
                && minutes <= 59
                && hours * 60 + minutes <= MAX_OFFSET_HOURS * 60;
    }

    private static LocalDateTime local(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }

    @Override
    public Object read(Cell cell) {
        String text = cell.text();
        char last = text.charAt(text.length() - 1);
        boolean offset = last == 'Z' || text.indexOf('+') > 0 || text.lastIndexOf('-') > DATE_LENGTH;
        return offset || zone == null
                ? OffsetDateTime.parse(text.replace(' ', 'T'))
                : local(text).atZone(zone).toOffsetDateTime();
    }

    /** One moment, whatever its offset. */
    @Override
    public String canonical(Cell cell) {
        return ((OffsetDateTime) read(cell)).toInstant().toString();
    }
}
