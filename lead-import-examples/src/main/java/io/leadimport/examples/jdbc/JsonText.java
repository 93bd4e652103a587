package io.leadimport.examples.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Maps and lists as JSON text. Values of leads keep their types: text, whole numbers, yes/no and lists of text are
 * plain, a decimal is
 * {@code {"decimal": "12.50"}}, a date {@code {"date": "2027-02-28"}}, and so on.
 */
final class JsonText {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    private static final Map<String, Kind> KINDS = Map.of(
            "decimal", new Kind(BigDecimal.class, BigDecimal::new),
            "date", new Kind(LocalDate.class, LocalDate::parse),
            "time", new Kind(LocalTime.class, LocalTime::parse),
            "month", new Kind(YearMonth.class, YearMonth::parse),
            "dateTime", new Kind(OffsetDateTime.class, OffsetDateTime::parse));

    private JsonText() {}

    static String of(Object textsOrList) {
        return JSON.writeValueAsString(textsOrList);
    }

    static Map<String, String> texts(String json) {
        return JSON.readValue(json, TEXTS);
    }

    static List<String> list(String json) {
        return JSON.readValue(json, LIST);
    }

    static String ofValues(Map<String, Object> values) {
        ObjectNode json = JSON.createObjectNode();
        values.forEach((field, value) -> json.set(field, node(value)));
        return JSON.writeValueAsString(json);
    }

    static Map<String, Object> values(String json) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : JSON.readTree(json).properties()) {
            values.put(field.getKey(), value(field.getValue()));
        }
        return values;
    }

    private static JsonNode node(Object value) {
        String kind = KINDS.entrySet().stream()
                .filter(known -> known.getValue().type().isInstance(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        return kind.isEmpty()
                ? JSON.valueToTree(value)
                : JSON.createObjectNode().put(kind, value.toString());
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            Map.Entry<String, JsonNode> value = node.properties().iterator().next();
            return Objects.requireNonNull(KINDS.get(value.getKey()), value.getKey())
                    .parse()
                    .apply(value.getValue().stringValue());
        }
        if (node.isArray()) {
            return node.valueStream().map(JsonNode::stringValue).toList();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isIntegralNumber() ? (Object) node.longValue() : node.stringValue();
    }

    /** A type that JSON does not have, and how its text is read. */
    private record Kind(Class<?> type, Function<String, Object> parse) {}
}
