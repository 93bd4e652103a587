package io.leadimport.json;

import io.leadimport.profile.ColumnMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes a {@link ColumnMapping} as JSON: an object with the target of each column under its header, such as {@code
 * {"E-Mail": "email", "Partner": "partner_id", "Notes": ""}}. Needs Jackson 3 ({@code tools.jackson.core:jackson-databind}), an
 * optional dependency of this library; a named module must also require {@code tools.jackson.databind}. Thread-safe.
 */
public final class ColumnMappingJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ColumnMappingJson() {}

    /**
     * Writes a mapping.
     *
     * @param mapping the mapping
     * @return the JSON, on one line
     */
    public static String write(ColumnMapping mapping) {
        return JSON.writeValueAsString(mapping.targets());
    }

    /**
     * Reads a mapping.
     *
     * @param json the JSON, in the format that {@link #write} writes
     * @return the mapping
     * @throws IllegalArgumentException if the text is not JSON in this format, or the mapping is not valid
     */
    public static ColumnMapping parse(String json) {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a column mapping must be one JSON object whose values are texts", e);
        }
        Map<String, String> targets = new LinkedHashMap<>();
        tree.properties().stream()
                .filter(column -> column.getValue().isString())
                .forEach(
                        column -> targets.put(column.getKey(), column.getValue().stringValue()));
        if (!tree.isObject() || targets.size() < tree.size()) {
            throw new IllegalArgumentException("a column mapping must be one JSON object whose values are texts");
        }
        return new ColumnMapping(targets);
    }
}
