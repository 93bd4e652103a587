package io.leadimport.form;

import io.leadimport.internal.type.TypeDefinition;

/** Builds a field for a text or an e-mail address. Not thread-safe. */
public final class TextField extends LengthField<TextField> {
    TextField(String name, TypeDefinition type) {
        super(name, type);
    }

    private TextField(TextField other) {
        super(other);
    }

    @Override
    public TextField copy() {
        return new TextField(this);
    }
}
