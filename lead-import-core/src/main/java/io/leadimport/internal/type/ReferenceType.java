package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import io.leadimport.spi.RecordResolver;
import java.util.List;
import java.util.Objects;

/**
 * The type of {@link io.leadimport.form.Fields#reference}.
 *
 * @param resolver finds the records of the host
 */
public record ReferenceType(RecordResolver resolver) implements TypeDefinition {
    public ReferenceType {
        Objects.requireNonNull(resolver, "resolver");
    }

    @Override
    public Class<?> valueClass() {
        return Object.class;
    }

    /** {@return an empty text: only the host knows its ids} */
    @Override
    public String example() {
        return "";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.reference"));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "reference").toString();
    }
}
