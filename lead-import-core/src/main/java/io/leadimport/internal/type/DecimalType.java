package io.leadimport.internal.type;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.BoundValues;
import io.leadimport.problem.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A decimal number, as {@code decimal} of XML Schema Part 2: ASCII digits with at most one decimal separator after an optional sign; no
 * exponent, no NaN, at most {@link #MAX_DIGITS} digits. The values are {@link BigDecimal}, with the scale that was written.
 *
 * @param notation how the number is written
 */
public record DecimalType(NumberNotation notation) implements TypeDefinition {
    /** The maximum number of digits: the time to read a number grows with their square. */
    public static final int MAX_DIGITS = BoundValues.MAX_DIGITS;

    public DecimalType {
        Objects.requireNonNull(notation, "notation");
    }

    @Override
    public Class<?> valueClass() {
        return BigDecimal.class;
    }

    @Override
    public String example() {
        return notation.example();
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.decimal", "example", example()));
    }

    @Override
    public String canonicalText() {
        return TypeTexts.canonical("decimal", notation).toString();
    }

    @Override
    public Optional<Comparable<?>> bound(String text) {
        return Optional.of(BoundValues.number(text));
    }

    @Override
    public String written(Comparable<?> value) {
        return notation.written((BigDecimal) value);
    }
}
