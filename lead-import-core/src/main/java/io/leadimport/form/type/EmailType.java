package io.leadimport.form.type;

/**
 * An e-mail address: a dot-atom of RFC 5322 section 3.2.3 (letters of the Basic Multilingual Plane allowed, RFC
 * 6531), an at sign, and a domain name of at least two labels; at most 64 characters before the at sign and 254 in
 * all (RFC 5321 section 4.5.3.1). Comments, quoted local parts and address literals are not taken. Its values are
 * {@link String}, without surrounding space.
 */
public record EmailType() implements FieldType {
    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.email(this);
    }
}
