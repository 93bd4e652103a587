package io.leadimport.form.type;

/**
 * The name of a host: at least two labels of letters, digits and hyphens, of at most 63 characters each and 253 together (RFC
 * 1035 section 2.3.4, RFC 1123 section 2.1); letters of other scripts allowed (RFC 5890). Its values are {@link String}, in
 * lower case and without surrounding space.
 */
public record DomainType() implements FieldType {
    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.domain(this);
    }
}
