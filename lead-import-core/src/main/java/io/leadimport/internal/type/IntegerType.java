package io.leadimport.internal.type;

import io.leadimport.internal.text.BoundValues;
import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;
import java.util.Optional;

/** The type of {@link io.leadimport.form.Fields#integer}. */
public record IntegerType() implements TypeDefinition {
    @Override
    public Class<?> valueClass() {
        return Long.class;
    }

    @Override
    public String example() {
        return "250";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.integer"));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "integer").toString();
    }

    @Override
    public Optional<Comparable<?>> bound(String text) {
        return Optional.of(BoundValues.number(text));
    }
}
