package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;

/** The type of {@link io.leadimport.form.Fields#domain}. */
public record DomainType() implements TypeDefinition {
    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    @Override
    public String example() {
        return "example.com";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.domain"));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "domain").toString();
    }
}
