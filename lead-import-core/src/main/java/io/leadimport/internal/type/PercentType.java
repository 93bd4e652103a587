package io.leadimport.internal.type;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.BoundValues;
import io.leadimport.problem.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A percentage: a decimal number, with a percent sign after it or without. {@code 12.5} and {@code 12.5 %} both mean twelve and a half
 * percent. The values are {@link BigDecimal}, 12.5 in this case.
 *
 * @param notation how the number is written
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
}
