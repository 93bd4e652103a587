package io.leadimport.form.type;

import java.util.Objects;

/**
 * A type that a host defines. Its values are what the host's type reads. Two are equal if their names are.
 *
 * @param type the host's type
 */
public record HostType(CustomType<?> type) implements FieldType {
    public HostType {
        Objects.requireNonNull(type, "type");
        if (type.name().isBlank()) {
            throw new IllegalArgumentException("a type has a name that is not blank");
        }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.custom(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostType defined && defined.type.name().equals(type.name());
    }

    @Override
    public int hashCode() {
        return type.name().hashCode();
    }

    /** {@return the name of the type} */
    @Override
    public String toString() {
        return "HostType[" + type.name() + "]";
    }
}
