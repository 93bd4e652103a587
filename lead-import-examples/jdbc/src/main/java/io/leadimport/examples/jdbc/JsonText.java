package io.leadimport.examples.jdbc;

import io.leadimport.spi.AnsweredQuestion;
import io.leadimport.spi.Money;
import java.io.OutputStream;
import java.io.StringWriter;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps and lists as JSON text. Values of leads keep their types: text, whole numbers, yes/no and lists of text are JSON values, a
 * decimal is {@code {"decimal": "12.50"}}, a date {@code {"date": "2027-02-28"}}, and so on.
 */
public final class JsonText {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** For texts of the host, which may hold anything: PostgreSQL accepts neither NUL nor a lone surrogate unescaped. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
    private static final TypeReference<List<AnsweredQuestion>> ANSWERS = new TypeReference<>() {};

    private static final Map<String, Function<String, Object>> PARSERS = Map.of(
            "decimal", BigDecimal::new,
            "date", LocalDate::parse,
            "money", Money::parse,
            "time", LocalTime::parse,
            "month", YearMonth::parse,
            "dateTime", OffsetDateTime::parse);

    private static final Map<Class<?>, String> KINDS = Map.of(
            BigDecimal.class, "decimal",
            LocalDate.class, "date",
            Money.class, "money",
            LocalTime.class, "time",
            YearMonth.class, "month",
            OffsetDateTime.class, "dateTime");

    private JsonText() {}

    /**
     * Writes texts of the host or answers, in ASCII.
     *
     * @param textsOrList a map or a list of texts, or a list of answers
     * @return the JSON
     */
    public static String of(Object textsOrList) {
        return ASCII.writeValueAsString(textsOrList);
    }

    /**
     * Reads a map of texts.
     *
     * @param json the JSON
     * @return the map, in order
     */
    public static Map<String, String> texts(String json) {
        return JSON.readValue(json, TEXTS);
    }

    /**
     * Reads the answers of a receipt.
     *
     * @param json the JSON
     * @return the answers, in order
     */
    public static List<AnsweredQuestion> answers(String json) {
        return JSON.readValue(json, ANSWERS);
    }

    static List<String> list(String json) {
        return JSON.readValue(json, LIST);
    }

    /**
     * Writes the values of a lead, or its unreadable texts.
     *
     * @param values the values by field name
     * @return the JSON
     */
    public static String ofValues(Map<String, ?> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(values, json);
        }
        return text.toString();
    }

    /** The same in UTF-8. */
    static void write(Map<String, ?> values, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(values, json);
        }
    }

    private static void write(Map<String, ?> values, JsonGenerator json) {
        json.writeStartObject();
        values.forEach((field, value) -> {
            json.writeName(field);
            write(value, json);
        });
        json.writeEndObject();
    }

    private static void write(Object value, JsonGenerator json) {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(item, json));
            json.writeEndArray();
        } else {
            json.writeStartObject();
            json.writeStringProperty(Objects.requireNonNull(KINDS.get(value.getClass())), value.toString());
            json.writeEndObject();
        }
    }

    static Map<String, Object> values(String json) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : JSON.readTree(json).properties()) {
            values.put(field.getKey(), value(field.getValue()));
        }
        return values;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            Map.Entry<String, JsonNode> value = node.properties().iterator().next();
            return Objects.requireNonNull(PARSERS.get(value.getKey()), value.getKey())
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
}
