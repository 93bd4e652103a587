package io.leadimport.internal.value.time;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates with times as {@link io.leadimport.internal.type.DateTimeType} describes them, with a year from 1 to
 * 9999.
 */
public final class DateTimeReader implements ValueReader {
    private static final int DATE_LENGTH = 10;
    private static final int END_OF_SECONDS = DATE_LENGTH + 9;
    private static final int MAX_OFFSET_HOURS = 18;
    private static final Violation NO_DATE_TIME = Violation.of(ProblemCode.TYPE_DATE_TIME);
    private static final Violation NO_OFFSET = Violation.of(ProblemCode.TYPE_DATE_TIME, "offset");

    private final @Nullable ZoneId zone;

    public DateTimeReader(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        boolean separated = IsoText.has(cell, DATE_LENGTH, 'T') || IsoText.has(cell, DATE_LENGTH, ' ');
        int end = separated && isDate(cell) ? endOfTime(cell) : IsoText.NONE;
        if (end < 0) {
            return NO_DATE_TIME;
        }
        if (end < cell.length()) {
            return isOffset(cell, end) ? null : NO_DATE_TIME;
        }
        if (zone == null) {
            return NO_OFFSET;
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local(cell, end));
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
        return IsoText.has(cell, 4, '-') && IsoText.has(cell, 7, '-') && DateReader.exists(year, month, day);
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

    private static int endOfTime(Cell cell) {
        int end = IsoText.endOfTime(cell, DATE_LENGTH + 1);
        return end == END_OF_SECONDS ? IsoText.endOfFraction(cell, end) : end;
    }

    private static LocalDateTime local(Cell cell, int end) {
        LocalDate date =
                LocalDate.of(IsoText.digits(cell, 0, 4), IsoText.digits(cell, 5, 2), IsoText.digits(cell, 8, 2));
        return date.atTime(IsoText.time(cell, DATE_LENGTH + 1, end));
    }

    private static ZoneOffset offset(Cell cell, int from) {
        if (IsoText.has(cell, from, 'Z')) {
            return ZoneOffset.UTC;
        }
        int sign = IsoText.has(cell, from, '-') ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                sign * IsoText.digits(cell, from + 1, 2), sign * IsoText.digits(cell, from + 4, 2));
    }

    @Override
    public Object read(Cell cell) {
        int end = endOfTime(cell);
        LocalDateTime local = local(cell, end);
        return end < cell.length()
                ? local.atOffset(offset(cell, end))
                : local.atZone(Objects.requireNonNull(zone)).toOffsetDateTime();
    }

    /** The instant, so that equal instants with different offsets are equal. */
    @Override
    public String canonical(Cell cell) {
        return ((OffsetDateTime) read(cell)).toInstant().toString();
    }
}
