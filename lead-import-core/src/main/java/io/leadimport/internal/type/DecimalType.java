package io.leadimport.internal.type;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.BoundValues;
import io.leadimport.problem.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The type of {@link io.leadimport.form.Fields#decimal}.
 *
 * @param notation the notation of the number
 */
public record DecimalType(NumberNotation notation) implements TypeDefinition {
    /** The maximum number of digits. The time to parse a number grows with the square of its digits. */
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

    @Override
    public Optional<TypeDefinition> withNotation(NumberNotation other) {
        return Optional.of(new DecimalType(other));
    }
}
