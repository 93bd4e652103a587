package io.leadimport.internal.value.time;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Ordered;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads times as {@link io.leadimport.internal.type.TimeType} describes them. */
public final class TimeReader implements Ordered {
    private static final long NANOS = 1_000_000_000;
    private static final Violation NO_TIME = Violation.of(ProblemCode.TYPE_TIME);

    @Override
    public @Nullable Violation check(Cell cell) {
        boolean shortHour = IsoText.has(cell, 1, ':');
        int end = shortHour ? endOfShort(cell) : IsoText.endOfTime(cell, 0);
        return end == cell.length() ? null : NO_TIME;
    }

    /** The end of a time with a one-digit hour. */
    private static int endOfShort(Cell cell) {
        int minutes = IsoText.digits(cell, 2, 2);
        if (IsoText.digits(cell, 0, 1) < 0 || minutes < 0 || minutes > 59) {
            return IsoText.NONE;
        }
        int seconds = IsoText.has(cell, 4, ':') ? IsoText.digits(cell, 5, 2) : 0;
        if (seconds < 0 || seconds > 59) {
            return IsoText.NONE;
        }
        return IsoText.has(cell, 4, ':') ? 7 : 4;
    }

    @Override
    public long ordinal(Cell cell) {
        int minutes = IsoText.has(cell, 1, ':') ? 2 : 3;
        int seconds = cell.length() > minutes + 2 ? IsoText.digits(cell, minutes + 3, 2) : 0;
        int hours = IsoText.digits(cell, 0, minutes - 1);
        return (hours * 3_600L + IsoText.digits(cell, minutes, 2) * 60L + seconds) * NANOS;
    }

    @Override
    public long ordinal(Comparable<?> value) {
        return ((LocalTime) value).toNanoOfDay();
    }

    @Override
    public Object read(Cell cell) {
        return LocalTime.ofNanoOfDay(ordinal(cell));
    }
}
