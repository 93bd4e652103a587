package io.leadimport.form;

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

/**
 * Reads a form from a Table Schema (Frictionless Data, versions 1 and 2) in JSON. Needs Jackson 3 ({@code
 * tools.jackson.core:jackson-databind}), an optional dependency of this library; a named module must also require {@code
 * tools.jackson.databind}. Thread-safe.
 *
 * <p>A {@code string} accepts line breaks, with {@code format} {@code email}, {@code uri} or {@code hostname} it is an e-mail
 * address, a URL or a domain name, and with {@code categories} or an {@code enum} a choice; a {@code list} of strings with the
 * {@code delimiter} {@code ;} or {@code |} is a choice of several, of which {@code minLength} and {@code maxLength} count the
 * options; an {@code integer} has 64 bits in ASCII digits; a {@code number} has neither exponent nor NaN or INF; a
 * {@code date} has the format {@code default} or a pattern of {@code %Y}, {@code %m} and {@code %d}; a {@code boolean} takes
 * {@code trueValues} and {@code falseValues}; a {@code number} of the format {@code percent} is a percentage; {@code time},
 * {@code yearmonth} and {@code datetime} are as in ISO 8601. What Table Schema lacks goes under {@code leadImport}: {@code strict} (of the
 * form or a field), {@code aliases} (further headers of a field's column), {@code lines} ({@code single} or {@code multiple}) of a string, which
 * make it text even if it has an {@code enum}, {@code synonyms} (an object of lists by the key of their option), and {@code
 * zone} of a {@code datetime}. An unknown type, format or constraint
 * is refused.
 */
public final class TableSchema {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> UNSUPPORTED = Set.of("primaryKey", "foreignKeys");

    private TableSchema() {}

    /**
     * Reads a form from a file of UTF-8 JSON.
     *
     * @param file the file
     * @return the form
     * @throws IOException if the file cannot be read
     * @throws InvalidFormException if it is no Table Schema, or none that can be used here
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
     * @throws InvalidFormException if it is no Table Schema, or none that can be used here
     */
    public static LeadForm parse(String json) {
        JsonNode schema = tree(json);
        for (Map.Entry<String, JsonNode> property : schema.properties()) {
            if (UNSUPPORTED.contains(property.getKey())) {
                throw new InvalidFormException(null, "\"" + property.getKey() + "\" is not supported");
            }
        }
        if (schema.has("missingValues")
                && !schema.get("missingValues").toString().equals("[\"\"]")) {
            throw new InvalidFormException(null, "\"missingValues\" other than [\"\"] are not supported");
        }
        LeadForm.Builder form = LeadForm.named(TableSchemaField.text(schema, "title", "Leads", null));
        for (JsonNode field : schema.path("fields")) {
            form.field(TableSchemaField.read(field));
        }
        if (TableSchemaField.flag(TableSchemaField.leadImport(schema, null, List.of("strict")), "strict", null)) {
            form.strict();
        }
        return form.build();
    }

    private static JsonNode tree(String json) {
        JsonNode schema;
        try {
            schema = JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw new InvalidFormException(null, "it is not JSON" + where + ": " + e.getOriginalMessage(), e);
        }
        if (!schema.isObject() || !schema.path("fields").isArray()) {
            throw new InvalidFormException(
                    null, "it is not a Table Schema, which is a JSON object with a list \"fields\"");
        }
        return schema;
    }
}
