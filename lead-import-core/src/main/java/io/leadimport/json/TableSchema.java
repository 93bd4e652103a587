package io.leadimport.json;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.DateFormat;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a form from a Table Schema (Frictionless Data, versions 1 and 2) in JSON, and writes one. Requires Jackson 3 ({@code
 * tools.jackson.core:jackson-databind}), an optional dependency of this library; a named module must also require {@code
 * tools.jackson.databind}. Thread-safe.
 *
 * <ul>
 *   <li>A {@code string} accepts line breaks. With {@code format} {@code email}, {@code uri} or {@code hostname} it is an
 *       e-mail address, a URL or a domain name; with {@code categories} or an {@code enum}, a choice.
 *   <li>A {@code list} of strings with the {@code delimiter} {@code ;} or {@code |} is a choice of several options; {@code
 *       minLength} and {@code maxLength} are numbers of options.
 *   <li>An {@code integer} has 64 bits and is written in ASCII digits. A {@code number} has no exponent and is not NaN or INF;
 *       with the {@code format} {@code percent} it is a percentage.
 *   <li>A {@code date} has the format {@code default} or a pattern of {@code %Y}, {@code %m} and {@code %d}; {@code time},
 *       {@code yearmonth} and {@code datetime} have ISO 8601 format.
 *   <li>A {@code boolean} has {@code trueValues} and {@code falseValues}.
 * </ul>
 *
 * <p>The property {@code leadImport} holds what Table Schema lacks: {@code strict} of the form or a field, and of a field
 *
 * <ul>
 *   <li>{@code aliases}, a list of further headers of its column;
 *   <li>{@code lines}, {@code single} or {@code multiple}, of a string; the string is then text even if it has an {@code enum};
 *   <li>{@code type} of a string that is more than text: {@code companyId}, {@code phone}, with a {@code region} or {@code "international":
 *       true}, {@code country} and {@code language}, each with {@code names}, the tags of the languages in which it is named
 *       beside English; and of a number, {@code money}, with a {@code currency} and a list of {@code currencies} ({@code
 *       bareNumber} may be false then);
 *   <li>{@code synonyms}, an object with a list of texts by the key of their option;
 *   <li>{@code format} of a date, a pattern of {@link DateFormat}, or {@code locale}, a language tag as in {@link
 *       DateFormat#of(java.util.Locale)}; both take precedence over the format of Table Schema;
 *   <li>{@code zone} of a {@code datetime}, as in {@link io.leadimport.form.DateField#zone};
 *   <li>{@code digits}, such as {@code {"integer": 10, "fraction": 2}}, as in {@link io.leadimport.form.NumberField#digits};
 *   <li>{@code tense}: {@code past}, {@code past-or-present}, {@code future-or-present} or {@code future};
 *   <li>{@code default} and {@code constant}, the value of a field if the cell is blank, and in every row;
 *   <li>{@code requiredIf}, the other fields that make a field required, each with the list of the values that do so; an empty list
 *       means any value: {@code {"country": ["DE", "AT"], "company": []}};
 *   <li>{@code hint}, the meaning of the {@code pattern}, as in {@link FieldBuilder#pattern(String, String)}.
 * </ul>
 *
 * <p>The {@code missingValues} of the schema are texts that mean "no value" in every field, see {@link
 * LeadForm.Builder#noValue}. A blank cell never has a value, whether they contain {@code ""} or not.
 *
 * <p>An unknown type, format, constraint or property is rejected, never ignored. The supported properties are
 *
 * <ul>
 *   <li>of the schema, {@code title}, {@code fields}, {@code missingValues} and {@code leadImport}; {@code
 *       $schema}, {@code name} and {@code description} have no effect;
 *   <li>of a field, {@code name}, {@code title}, {@code type}, {@code format}, {@code constraints}, {@code missingValues}
 *       (only {@code [""]}), {@code leadImport} and those of its type above; {@code description}, {@code example}, {@code
 *       rdfType} and {@code categoriesOrdered} have no effect.
 * </ul>
 */
public final class TableSchema {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** Properties that would affect an import, but are not supported. */
    private static final Set<String> UNSUPPORTED = Set.of("primaryKey", "foreignKeys", "uniqueKeys", "fieldsMatch");

    private static final Set<String> PROPERTIES =
            Set.of("$schema", "name", "title", "description", "fields", "missingValues", "leadImport");
    private static final List<String> EXTENSIONS = List.of("strict");

    private TableSchema() {}

    /**
     * Reads a form from a file of UTF-8 JSON.
     *
     * @param file the file
     * @return the form
     * @throws IOException if the file cannot be read
     * @throws InvalidFormException if it is not a Table Schema, or uses something that is not supported
     */
    public static LeadForm read(Path file) throws IOException {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new InvalidFormException(null, "it is not JSON in UTF-8", e);
        }
    }

    /**
     * Reads a form from JSON text.
     *
     * @param json a Table Schema
     * @return the form
     * @throws InvalidFormException if it is not a Table Schema, or uses something that is not supported
     */
    public static LeadForm parse(String json) {
        JsonNode schema = tree(json);
        for (Map.Entry<String, JsonNode> property : schema.properties()) {
            if (UNSUPPORTED.contains(property.getKey())) {
                throw new InvalidFormException(null, "\"" + property.getKey() + "\" is not supported");
            }
        }
        SchemaNode checked = new SchemaNode(schema, null);
        checked.requireKnown(PROPERTIES, EXTENSIONS);
        LeadForm.Builder form = LeadForm.named(checked.text("title", "Leads"));
        for (JsonNode field : schema.path("fields")) {
            form.field(TableSchemaField.read(field));
        }
        SchemaNode extension = checked.object("leadImport");
        extension.requireExtensions(EXTENSIONS);
        if (extension.flag("strict")) {
            form.strict();
        }
        return form.noValue(missingValues(schema)).build();
    }

    private static String[] missingValues(JsonNode schema) {
        JsonNode missing = schema.path("missingValues");
        if (missing.isMissingNode()) {
            return new String[0];
        }
        if (!missing.isArray() || !missing.valueStream().allMatch(JsonNode::isString)) {
            throw new InvalidFormException(null, "its \"missingValues\" must be a list of texts");
        }
        return missing.valueStream()
                .map(JsonNode::stringValue)
                .filter(text -> !text.isEmpty())
                .toArray(String[]::new);
    }

    /**
     * Writes a form. {@link #parse} reads the JSON back as an equal form.
     *
     * @param form the form
     * @return a Table Schema, pretty-printed
     * @throws InvalidFormException if the form is built from a class, or a field has a custom type, constraints of a class, or is
     *     a reference: a Table Schema cannot express these
     */
    public static String toJson(LeadForm form) {
        if (form.constrainedBy().isPresent()) {
            throw new InvalidFormException(null, "it is made from a class, which a Table Schema cannot express");
        }
        ObjectNode schema = JSON.createObjectNode().put("title", form.name());
        if (!form.noValue().isEmpty()) {
            ArrayNode missing = schema.putArray("missingValues").add("");
            form.noValue().forEach(missing::add);
        }
        ArrayNode fields = schema.putArray("fields");
        form.fields().forEach(field -> fields.add(TableSchemaWriter.write(field)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema);
    }

    private static JsonNode tree(String json) {
        JsonNode schema;
        try {
            schema = JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        } catch (NumberFormatException e) {
            // Jackson does not catch this exception if an exponent is too large
            throw new InvalidFormException(null, "it has a number that cannot be read");
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            // the parser's message would quote the file, which may be the file with the leads by mistake
            throw new InvalidFormException(null, "it is not JSON, or has a property twice" + where);
        }
        if (!schema.isObject() || !schema.path("fields").isArray()) {
            throw new InvalidFormException(
                    null, "it is not a Table Schema, which is a JSON object with a list \"fields\"");
        }
        return schema;
    }
}
