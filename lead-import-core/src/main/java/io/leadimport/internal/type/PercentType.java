package io.leadimport.internal.type;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.BoundValues;
import io.leadimport.problem.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The type of {@link io.leadimport.form.Fields#percent}.
 *
 * @param notation the notation of the number
 */
public record PercentType(NumberNotation notation) implements TypeDefinition {
    public PercentType {
        Objects.requireNonNull(notation, "notation");
    }

    @Override
    public Class<?> valueClass() {
        return BigDecimal.class;
    }

    @Override
    public String example() {
        return number() + "%";
    }

    private String number() {
        return "12" + notation.decimalChar() + "5";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.percent", "example", number()));
    }

    @Override
    public String canonicalText() {
        return TypeTexts.canonical("percent", notation).toString();
    }

    @Override
    public Optional<Comparable<?>> bound(String text) {
        return Optional.of(BoundValues.number(text));
    }

    @Override
    public String written(Comparable<?> value) {
        return notation.written((BigDecimal) value) + "%";
    }

    @Override
    public Optional<TypeDefinition> withNotation(NumberNotation other) {
        return Optional.of(new PercentType(other));
    }
}
