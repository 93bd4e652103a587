package io.leadimport.form;

import io.leadimport.internal.type.TypeDefinition;
import java.util.List;
import java.util.Locale;

/** Builds a field whose type has no settings of its own, such as a URL or a country. Not thread-safe. */
public final class SimpleField extends FieldBuilder<SimpleField> {
    SimpleField(String name, TypeDefinition type) {
        super(name, type);
    }

    private SimpleField(SimpleField other) {
        super(other);
    }

    @Override
    public SimpleField copy() {
        return new SimpleField(this);
    }

    SimpleField nameLanguages(List<Locale> languages) {
        type.names(languages);
        return this;
    }
}
