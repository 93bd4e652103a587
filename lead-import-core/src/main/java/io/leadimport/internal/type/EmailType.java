package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;

/**
 * An e-mail address: a dot-atom of RFC 5322 section 3.2.3 (letters of the Basic Multilingual Plane are allowed, RFC 6531), an at
 * sign, and a domain name of at least two labels; at most 64 characters before the at sign and 254 in all (RFC 5321 section
 * 4.5.3.1). Comments, quoted local parts and address literals are not accepted. The values are {@link String}, without surrounding
 * space.
 */
public record EmailType() implements TypeDefinition {
    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    @Override
    public String example() {
        return "name@example.com";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.email"));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "email").toString();
    }

    @Override
    public boolean hasLength() {
        return true;
    }
}
