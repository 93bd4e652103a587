package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The type of {@link io.leadimport.form.Fields#yearMonth}. */
public record YearMonthType() implements TypeDefinition {
    @Override
    public Class<?> valueClass() {
        return YearMonth.class;
    }

    @Override
    public String example() {
        return "2026-12";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.year-month"));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "yearMonth").toString();
    }

    @Override
    public Optional<Comparable<?>> bound(String text) {
        return Optional.of(YearMonth.parse(text));
    }

    @Override
    public boolean hasTemporalBound() {
        return true;
    }
}
