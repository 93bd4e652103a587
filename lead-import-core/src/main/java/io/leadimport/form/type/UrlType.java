package io.leadimport.form.type;

/**
 * An absolute URL of the scheme {@code http} or {@code https} with a host, and neither user nor password in it (RFC 3986), of
 * at most 2,000 characters. Its values are {@link String}, without surrounding space.
 */
public record UrlType() implements FieldType {
    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.url(this);
    }
}
