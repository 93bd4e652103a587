package io.leadimport.internal.value.time;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Ordered;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Reads months as {@link io.leadimport.internal.type.YearMonthType} describes them, with a year from 1 to 9999. */
public final class YearMonthReader implements Ordered {
    private static final Violation NO_MONTH = Violation.of(ProblemCode.TYPE_YEAR_MONTH);

    @Override
    public @Nullable Violation check(Cell cell) {
        int month = IsoText.digits(cell, 5, 2);
        boolean fine = cell.length() == 7
                && IsoText.digits(cell, 0, 4) >= 1
                && IsoText.has(cell, 4, '-')
                && month >= 1
                && month <= 12;
        return fine ? null : NO_MONTH;
    }

    @Override
    public long ordinal(Cell cell) {
        return IsoText.digits(cell, 0, 4) * 12L + IsoText.digits(cell, 5, 2) - 1;
    }

    @Override
    public long ordinal(Comparable<?> value) {
        return ((YearMonth) value).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    @Override
    public Object read(Cell cell) {
        return YearMonth.of(IsoText.digits(cell, 0, 4), IsoText.digits(cell, 5, 2));
    }
}
