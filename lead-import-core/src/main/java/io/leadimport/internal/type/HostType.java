package io.leadimport.internal.type;

import io.leadimport.form.type.CustomType;
import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;
import java.util.Objects;

/**
 * The type of {@link io.leadimport.form.Fields#custom}.
 *
 * @param type the host's type. Two types are equal if their names are equal
 */
public record HostType(CustomType<?> type) implements TypeDefinition {
    public HostType {
        Objects.requireNonNull(type, "type");
        if (type.name().isBlank()) {
            throw new IllegalArgumentException("the name of a type must not be blank");
        }
    }

    @Override
    public Class<?> valueClass() {
        return Object.class;
    }

    @Override
    public String example() {
        return type.example();
    }

    @Override
    public List<LocalizedText> accepted() {
        LocalizedText expected = type::expected;
        return List.of(LibraryText.of("guide.custom", "expected", expected));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "custom").add("customType", type.name()).toString();
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
