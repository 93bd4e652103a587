package io.leadimport.json;

import io.leadimport.form.ChoiceField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads the options of a choice in a Table Schema, for {@link TableSchemaField}. */
final class TableSchemaOptions {
    private TableSchemaOptions() {}

    /** Adds the categories of Table Schema 2 as options, or the allowed values if there are no categories. */
    static ChoiceField add(ChoiceField choice, SchemaNode descriptor) {
        JsonNode listed = descriptor.has("categories")
                ? descriptor.json().get("categories")
                : descriptor.json().path("constraints").path("enum");
        SchemaNode synonyms = descriptor.object("leadImport").object("synonyms");
        Set<String> unknown = new HashSet<>(synonyms.json().propertyNames());
        if (!listed.isMissingNode() && !listed.isArray()) {
            throw descriptor.refused("needs a list, not " + listed);
        }
        for (JsonNode option : listed) {
            for (String property : option.propertyNames()) {
                if (!property.equals("value") && !property.equals("label")) {
                    throw descriptor.refused("has a category with the unknown property \"" + property + "\"");
                }
            }
            String key = descriptor.scalar("an option", option.has("value") ? option.get("value") : option);
            List<String> others = synonyms.has(key) ? synonyms.texts(key) : List.of();
            String label = new SchemaNode(option, descriptor.owner()).text("label", key);
            choice.option(key, label, others.toArray(String[]::new));
            unknown.remove(key);
        }
        if (!unknown.isEmpty()) {
            throw descriptor.refused("has synonyms of an unknown option: " + new TreeSet<>(unknown).first());
        }
        return choice;
    }
}
