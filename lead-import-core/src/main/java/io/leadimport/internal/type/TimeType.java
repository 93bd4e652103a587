package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The type of {@link io.leadimport.form.Fields#time}. */
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
