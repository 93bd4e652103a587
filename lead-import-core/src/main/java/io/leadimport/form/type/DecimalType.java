package io.leadimport.form.type;

import java.util.Objects;

/**
 * A decimal number, as {@code decimal} of XML Schema Part 2: ASCII digits with at most one decimal separator after
 * an optional sign; no exponent, no NaN, at most {@link #MAX_DIGITS} digits. Its values are
 * {@link java.math.BigDecimal}, of the scale that was written.
 *
 * @param notation how it is written
 */
public record DecimalType(NumberNotation notation) implements FieldType {
    /** How many digits a number may have: to read one takes time that grows with their square. */
    public static final int MAX_DIGITS = 1_000;

    public DecimalType {
        Objects.requireNonNull(notation, "notation");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.decimal(this);
    }
}
