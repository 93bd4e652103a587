package io.leadimport.json;

import io.leadimport.form.FormField;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.ValuePolicy;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.internal.text.BoundValues;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one field descriptor of a Table Schema, as {@link TableSchemaField} reads it; {@link TableSchemaTypes} writes its type.
 */
final class TableSchemaWriter {
    /** A longer number is written as text: readers of JSON limit the digits of a number. */
    private static final int MAX_DIGITS = 100;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FormField field;
    private final ObjectNode descriptor = JSON.objectNode();
    private final ObjectNode extension = JSON.objectNode();
    private final ObjectNode constraints = JSON.objectNode();

    private TableSchemaWriter(FormField field) {
        this.field = field;
    }

    static ObjectNode write(FormField field) {
        return new TableSchemaWriter(field).write();
    }

    private ObjectNode write() {
        descriptor.put("name", field.name());
        if (!field.label().equals(field.name())) {
            descriptor.put("title", field.label());
        }
        TableSchemaTypes.write(field, descriptor, extension, constraints);
        flag(constraints, "required", field.required());
        flag(constraints, "unique", field.unique());
        add(field.constraints());
        if (!field.aliases().isEmpty()) {
            extension.set("aliases", texts(field.aliases()));
        }
        flag(extension, "strict", field.strict());
        add(field.policy());
        object(descriptor, "constraints", constraints);
        object(descriptor, "leadImport", extension);
        return descriptor;
    }

    private static void flag(ObjectNode object, String name, boolean value) {
        if (value) {
            object.put(name, true);
        }
    }

    static void object(ObjectNode owner, String name, ObjectNode object) {
        if (!object.isEmpty()) {
            owner.set(name, object);
        }
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private void add(FieldConstraints asked) {
        if (field.constrainedBy() != null) {
            throw new InvalidFormException(
                    field.name(), "is constrained by a class, which a Table Schema cannot express");
        }
        length("minLength", asked.minSize());
        length("maxLength", asked.maxSize());
        bound("minimum", asked.range().min());
        bound("maximum", asked.range().max());
        bound("exclusiveMinimum", asked.range().greaterThan());
        bound("exclusiveMaximum", asked.range().lessThan());
        if (asked.pattern() != null) {
            constraints.put("pattern", asked.pattern().regex().pattern());
        }
        if (!asked.allowed().isEmpty()) {
            constraints.set("enum", texts(asked.allowed()));
        }
        if (asked.digits() != null) {
            extension
                    .putObject("digits")
                    .put("integer", asked.digits().integer())
                    .put("fraction", asked.digits().fraction());
        }
        if (asked.range().temporal() != null) {
            extension.put("tense", asked.range().temporal().code());
        }
        if (asked.pattern() != null && asked.pattern().hint() != null) {
            extension.put("hint", asked.pattern().hint());
        }
    }

    private void add(ValuePolicy policy) {
        ObjectNode requiredIf = JSON.objectNode();
        policy.requiredIf().forEach((other, values) -> requiredIf.set(other, texts(values)));
        object(extension, "requiredIf", requiredIf);
        if (policy.defaultValue() != null) {
            extension.put("default", policy.defaultValue());
        }
        if (policy.constant() != null) {
            extension.put("constant", policy.constant());
        }
    }

    private void length(String name, @Nullable Integer bound) {
        if (bound != null) {
            constraints.put(name, bound);
        }
    }

    private void bound(String name, @Nullable Comparable<?> bound) {
        if (bound instanceof BigDecimal number && number.precision() <= MAX_DIGITS) {
            constraints.put(name, number);
        } else if (bound != null) {
            constraints.put(name, BoundValues.text(bound));
        }
    }
}
