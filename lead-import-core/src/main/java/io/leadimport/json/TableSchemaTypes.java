package io.leadimport.json;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the types that Table Schema lacks, which stand under {@code leadImport}. */
final class TableSchemaTypes {
    /** The properties of each. */
    private static final Map<String, List<String>> PROPERTIES = Map.of(
            "phone",
            List.of("international", "region"),
            "money",
            List.of("currency", "currencies"),
            "country",
            List.of("names"),
            "language",
            List.of("names"));

    private final String name;
    private final JsonNode extension;

    private TableSchemaTypes(String name, JsonNode extension) {
        this.name = name;
        this.extension = extension;
    }

    /** The properties that a type has beside those of every field; none for a type that Table Schema has. */
    static List<String> properties(String type) {
        return PROPERTIES.getOrDefault(type, List.of());
    }

    static FieldBuilder read(String name, String type, JsonNode extension) {
        TableSchemaTypes types = new TableSchemaTypes(name, extension);
        return switch (type) {
            case "phone" -> types.phone();
            case "money" -> types.money();
            case "country" -> types.named(Fields.country(name));
            case "language" -> types.named(Fields.language(name));
            default ->
                throw new InvalidFormException(
                        name,
                        "has the leadImport type \"" + type + "\"; "
                                + String.join(
                                        ", ",
                                        PROPERTIES.keySet().stream().sorted().toList()) + " are supported");
        };
    }

    /** The type of Table Schema that a type is one of. */
    static String base(String type) {
        return type.equals("money") ? "number" : "string";
    }

    private FieldBuilder money() {
        FieldBuilder money = Fields.money(name);
        if (extension.has("currency")) {
            money.currency(TableSchemaField.text(extension, "currency", "", name));
        }
        return extension.has("currencies")
                ? money.currencies(TableSchemaField.texts(extension.get("currencies"), name)
                        .toArray(String[]::new))
                : money;
    }

    private FieldBuilder named(FieldBuilder field) {
        return extension.has("names")
                ? field.names(TableSchemaField.texts(extension.get("names"), name).stream()
                        .map(Locale::forLanguageTag)
                        .toArray(Locale[]::new))
                : field;
    }

    private FieldBuilder phone() {
        FieldBuilder phone = Fields.phone(name);
        boolean international = TableSchemaField.flag(extension, "international", name);
        if (!extension.has("region")) {
            return international ? phone.international() : phone;
        }
        if (international) {
            throw new InvalidFormException(name, "has a region, or its numbers are international: not both");
        }
        return phone.region(TableSchemaField.text(extension, "region", "", name));
    }
}
