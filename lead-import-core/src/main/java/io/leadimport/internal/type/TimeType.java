package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A time of day in ISO 8601 format: {@code 9:30}, {@code 09:30} or {@code 09:30:15}, from 00:00 to 23:59:59. The values are {@link
 * LocalTime}.
 */
public record TimeType() implements TypeDefinition {
    @Override
    public Class<?> valueClass() {
        return LocalTime.class;
    }

    @Override
    public String example() {
        return "09:30";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.time"));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "time").toString();
    }

    @Override
    public Optional<Comparable<?>> bound(String text) {
        return Optional.of(LocalTime.parse(text));
    }
}
