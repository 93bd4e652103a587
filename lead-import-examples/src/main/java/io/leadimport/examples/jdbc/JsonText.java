package io.leadimport.examples.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Maps and lists as JSON text. Values of leads keep their types: text, whole numbers and yes/no are plain, a decimal is
 * {@code {"decimal": "12.50"}} and a date {@code {"date": "2027-02-28"}}.
 */
final class JsonText {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

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
        if (value instanceof BigDecimal decimal) {
            return JSON.createObjectNode().put("decimal", decimal.toString());
        }
        if (value instanceof LocalDate date) {
            return JSON.createObjectNode().put("date", date.toString());
        }
        return JSON.valueToTree(value);
    }

    private static Object value(JsonNode node) {
        if (node.has("decimal")) {
            return new BigDecimal(node.get("decimal").stringValue());
        }
        if (node.has("date")) {
            return LocalDate.parse(node.get("date").stringValue());
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isIntegralNumber() ? (Object) node.longValue() : node.stringValue();
    }
}
