package io.leadimport.internal.value.number;

import io.leadimport.form.type.Percentage;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.ValueType;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Percentages as {@link io.leadimport.form.type.Percentage} describes them. */
public final class PercentType implements ValueType {
    private final DecimalType number;
    private final Violation noPercentage;

    public PercentType(Percentage type) {
        this.number = new DecimalType(type.notation());
        this.noPercentage = new Violation(ProblemCode.TYPE_PERCENT, Map.of("example", type.example() + "%"));
    }

    /** The number alone. */
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
        return DecimalType.canonical((BigDecimal) read(cell));
    }

    @Override
    public Predicate<Cell> isEqualTo(String canonical) {
        return Decimals.isEqualTo(canonical);
    }
}
