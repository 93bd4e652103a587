package io.leadimport.internal.row;

import io.leadimport.form.AnyField;
import io.leadimport.form.ChoiceField;
import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.type.EvenNumber;
import io.leadimport.form.type.NumberNotation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A line of {@code field-cases.txt}: {@code TYPE OPTION=VALUE … | TEXT | EXPECTED}, where what is expected is {@code =
 * Class value}, {@code blank}, a problem code, or both the code of an advice and the value.
 */
public record FieldCase(int line, String field, String text, String expected) {
    static List<FieldCase> all() {
        String file = "field-cases.txt";
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FieldCase.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            List<String> lines = in.lines().toList();
            return java.util.stream.IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                    .mapToObj(i -> of(i + 1, lines.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldCase of(int line, String text) {
        String[] parts = text.split(" \\|(?: |$)", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("line " + line + " has not three parts");
        }
        return new FieldCase(line, parts[0].strip(), unescaped(parts[1].strip()), unescaped(parts[2].strip()));
    }

    FieldBuilder<?> builder() {
        String[] words = field.split(" ", -1);
        FieldBuilder<?> builder = switch (words[0]) {
            case "text" -> Fields.text("field");
            case "longText" -> Fields.longText("field");
            case "email" -> Fields.email("field");
            case "integer" -> Fields.integer("field");
            case "decimal" -> Fields.decimal("field");
            case "date" -> Fields.date("field");
            case "time" -> Fields.time("field");
            case "yearMonth" -> Fields.yearMonth("field");
            case "dateTime" -> Fields.dateTime("field");
            case "url" -> Fields.url("field");
            case "companyId" -> Fields.companyId("field");
            case "domain" -> Fields.domain("field");
            case "money" -> Fields.money("field");
            case "country" -> Fields.country("field", nameLanguages(words));
            case "language" -> Fields.language("field", nameLanguages(words));
            case "custom" -> Fields.custom("field", new EvenNumber());
            case "phone" -> Fields.phone("field");
            case "percent" -> Fields.percent("field");
            case "yesNo" -> Fields.yesNo("field");
            case "choice" -> withOptions(Fields.choice("field"), words[1]);
            case "choices" -> withOptions(Fields.choices("field"), words[1]);
            default -> throw new IllegalArgumentException("line " + line + ": " + words[0]);
        };
        for (String word : words) {
            int sign = word.indexOf('=');
            String value = unescaped(word.substring(sign + 1));
            String name = sign < 0 ? "" : word.substring(0, sign);
            switch (name) {
                case "min", "currency", "region", "max", "lessThan", "pattern" -> AnyField.with(builder, name, value);
                case "moreThan" -> AnyField.with(builder, "greaterThan", value);
                case "minLength", "maxLength", "minCount", "maxCount" ->
                    AnyField.with(builder, name, Integer.parseInt(value));
                case "currencies" -> AnyField.with(builder, name, (Object) value.split(";", -1));
                case "zone" -> AnyField.with(builder, name, java.time.ZoneId.of(value));
                case "decimalChar" -> AnyField.with(builder, "numberNotation", NumberNotation.of(value.charAt(0)));
                case "grouped" ->
                    AnyField.with(
                            builder,
                            "numberNotation",
                            new NumberNotation(value.substring(0, 1), value.substring(1, 2)));
                case "digits" ->
                    AnyField.with(
                            builder,
                            name,
                            Integer.parseInt(value.replaceFirst("\\..*", "")),
                            Integer.parseInt(value.replaceFirst(".*\\.", "")));
                case "format" -> AnyField.with(builder, "dateFormat", value);
                case "oneOf" -> builder.oneOf(List.of(value.split(";", -1)));
                default -> {}
            }
            switch (word) {
                case "international", "past", "pastOrPresent", "future", "futureOrPresent" ->
                    AnyField.with(builder, word);
                default -> {}
            }
        }
        return builder;
    }

    private static Locale[] nameLanguages(String... words) {
        return Stream.of(words)
                .filter(word -> word.startsWith("names="))
                .map(word -> Locale.forLanguageTag(word.substring("names=".length())))
                .toArray(Locale[]::new);
    }

    /** {@code KEY;KEY:LABEL:SYNONYM …}. */
    private static ChoiceField withOptions(ChoiceField field, String options) {
        for (String option : options.split(";", -1)) {
            String[] texts =
                    Stream.of(option.split(":", -1)).map(FieldCase::unescaped).toArray(String[]::new);
            String[] synonyms = java.util.Arrays.copyOfRange(texts, Math.min(2, texts.length), texts.length);
            field.option(texts[0], texts[Math.min(1, texts.length - 1)], synonyms);
        }
        return field;
    }

    /** {@code \s} is a space, {@code \}uXXXX a UTF-16 unit, and <code>{x*n}</code> a repetition. */
    public static String unescaped(String notation) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < notation.length(); i++) {
            char c = notation.charAt(i);
            int close = notation.indexOf('}', i);
            int star = close < 0 ? -1 : notation.lastIndexOf('*', close);
            if (c == '{' && star > i && notation.substring(star + 1, close).matches("[0-9]{2,}")) {
                String part = unescaped(notation.substring(i + 1, star));
                text.append(part.repeat(Integer.parseInt(notation.substring(star + 1, close))));
                i = close;
            } else if (c != '\\') {
                text.append(c);
            } else {
                c = notation.charAt(++i);
                switch (c) {
                    case 'u' -> {
                        text.append((char) Integer.parseInt(notation.substring(i + 1, i + 5), 16));
                        i += 4;
                    }
                    case 's' -> text.append(' ');
                    case 't' -> text.append('\t');
                    case 'n' -> text.append('\n');
                    case 'r' -> text.append('\r');
                    case '|' -> text.append('|');
                    default -> text.append('\\').append(c);
                }
            }
        }
        return text.toString();
    }
}
