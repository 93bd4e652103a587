package io.leadimport.json;

import io.leadimport.form.InvalidFormException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object in a Table Schema, with checked access to its properties: a property of another kind than the asked one is rejected.
 *
 * @param json the object, or a missing node if it is missing
 * @param owner the name of the field that it belongs to; null if it belongs to the form as a whole
 */
record SchemaNode(JsonNode json, @Nullable String owner) {
    boolean has(String property) {
        return json.has(property);
    }

    /** Returns the text of a property; the default if it is missing or null. */
    String text(String property, String absent) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isString()) {
            throw refused("has a \"" + property + "\" that is not a text: " + value);
        }
        return value.stringValue();
    }

    /** Returns the text of a property that is a string, a number or a boolean. */
    String scalar(String property) {
        String article = property.startsWith("e") ? "an" : "a";
        return scalar(article + " \"" + property + "\"", json.get(property));
    }

    /** Returns the text of a string, a number or a boolean, as a cell holds it. */
    String scalar(String what, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw refused("has " + what + " that is not a text: " + value);
        }
        return value.asString();
    }

    /** Returns the texts of a property that is a list. */
    List<String> texts(String property) {
        JsonNode list = json.get(property);
        if (!list.isArray()) {
            throw refused("needs a list, not " + list);
        }
        List<String> texts = new ArrayList<>();
        list.forEach(value -> texts.add(scalar("an \"enum\" value", value)));
        return texts;
    }

    /** Returns a property that is true or false; false if it is missing. */
    boolean flag(String property) {
        JsonNode value = json.get(property);
        if (value != null && !value.isBoolean()) {
            throw refused("has a \"" + property + "\" that is neither true nor false: " + value);
        }
        return value != null && value.booleanValue();
    }

    /** Returns the object under a property; an empty object if it is missing. */
    SchemaNode object(String property) {
        JsonNode value = json.path(property);
        if (!value.isMissingNode() && !value.isObject()) {
            throw refused("has a \"" + property + "\" that is not a JSON object: " + value);
        }
        return new SchemaNode(value, owner);
    }

    /** Rejects an unknown property of this object, which stands under {@code leadImport}. */
    void requireExtensions(List<String> known) {
        for (String property : json.propertyNames()) {
            if (!known.contains(property)) {
                throw refused("has the unknown leadImport property \"" + property + "\"");
            }
        }
    }

    /** Rejects an unknown property. The message names the object where the property belongs, if it is known there. */
    void requireKnown(Set<String> known, List<String> extensions) {
        for (String property : json.propertyNames()) {
            if (TableSchemaConstraints.NAMES.contains(property)) {
                throw refused("has \"" + property + "\" outside \"constraints\"");
            }
            if (!known.contains(property)) {
                throw refused(
                        extensions.contains(property)
                                ? "has \"" + property + "\" outside \"leadImport\""
                                : "has the unknown property \"" + property + "\"");
            }
        }
    }

    InvalidFormException refused(String why) {
        return refused(why, null);
    }

    InvalidFormException refused(String why, @Nullable Throwable cause) {
        return new InvalidFormException(owner, owner == null ? "it " + why : why, cause);
    }
}
