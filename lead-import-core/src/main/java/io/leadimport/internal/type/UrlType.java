package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;

/**
 * An absolute URL with the scheme {@code http} or {@code https} and a host, without user name and password (RFC 3986), of at most
 * 2,000 characters. The values are {@link String}, without surrounding space.
 */
public record UrlType() implements TypeDefinition {
    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    @Override
    public String example() {
        return "https://www.example.com";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.url"));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "url").toString();
    }
}
