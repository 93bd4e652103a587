package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;

/**
 * The name of a host: at least two labels of letters, digits and hyphens, of at most 63 characters each and 253 in all (RFC 1035
 * section 2.3.4, RFC 1123 section 2.1); letters of other scripts are allowed (RFC 5890). The values are {@link String}, in lower case
 * and without surrounding space.
 */
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
