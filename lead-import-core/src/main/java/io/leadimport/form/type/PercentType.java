package io.leadimport.form.type;

import java.util.Objects;

/**
 * A percentage: a decimal number, with a percent sign after it or without. {@code 12.5} and {@code 12.5 %} are both
 * twelve and a half percent. Its values are {@link java.math.BigDecimal}, 12.5 in this case.
 *
 * @param notation how the number is written
 */
public record PercentType(NumberNotation notation) implements FieldType {
    public PercentType {
        Objects.requireNonNull(notation, "notation");
    }

    /** {@return a percentage as it may be written, without the percent sign, to be shown} */
    public String example() {
        return "12" + notation.decimalChar() + "5";
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.percent(this);
    }
}
