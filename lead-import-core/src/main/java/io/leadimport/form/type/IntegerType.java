package io.leadimport.form.type;

/** A whole number of 64 bits: ASCII digits after an optional sign. Its values are {@link Long}. */
public record IntegerType() implements FieldType {
    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.integer(this);
    }
}
