package io.leadimport.internal.type;

import io.leadimport.form.type.DateFormat;
import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The type of {@link io.leadimport.form.Fields#date}.
 *
 * @param format the format of the text
 */
public record DateType(DateFormat format) implements TypeDefinition {
    public DateType {
        Objects.requireNonNull(format, "format");
    }

    @Override
    public Class<?> valueClass() {
        return LocalDate.class;
    }

    @Override
    public String example() {
        return format.example();
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.date", "format", format.pattern()));
    }

    @Override
    public String canonicalText() {
        CanonicalText text = CanonicalText.of("type", "date");
        format.locale()
                .ifPresentOrElse(
                        locale -> text.add("formatLocale", locale.toLanguageTag()),
                        () -> text.addIf(!format.equals(DateFormat.ISO), "format", format.pattern()));
        return text.toString();
    }

    @Override
    public Optional<Comparable<?>> bound(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    @Override
    public String written(Comparable<?> value) {
        return format.format((LocalDate) value);
    }

    @Override
    public boolean hasTemporalBound() {
        return true;
    }
}
