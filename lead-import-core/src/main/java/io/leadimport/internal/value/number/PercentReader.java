package io.leadimport.internal.value.number;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.PercentType;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads percentages as {@link io.leadimport.internal.type.PercentType} describes them. */
public final class PercentReader implements ValueReader {
    private final DecimalReader number;
    private final Violation noPercentage;

    public PercentReader(PercentType type) {
        this.number = new DecimalReader(type.notation());
        this.noPercentage = new Violation(ProblemCode.TYPE_PERCENT, Map.of("example", type.example()));
    }

    /** Views the number without the percent sign. */
    @Override
    public Cell relevant(Cell cell) {
        Cell stripped = cell.whole().strip();
        int last = stripped.length() - 1;
        return last >= 0 && stripped.charAt(last) == '%'
                ? number.relevant(Cell.of(stripped.text(last)))
                : number.relevant(cell);
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        return number.check(cell) == null ? null : noPercentage;
    }

    @Override
    public Object read(Cell cell) {
        return number.read(cell);
    }

    @Override
    public String canonical(Cell cell) {
        return DecimalReader.canonical((BigDecimal) read(cell));
    }

    @Override
    public Predicate<Cell> isEqualTo(String canonical) {
        return Decimals.isEqualTo(canonical);
    }
}
