package io.leadimport.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.AnyField;
import io.leadimport.form.ChoiceField;
import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.TemporalBound;
import io.leadimport.internal.text.BoundValues;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.YesNoType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
@net.jqwik.api.Tag("machine")
class TableSchemaWriterTest {
    private static final List<String> TEXTS = List.of(
            "a",
            "Trade fair",
            "\u00C4rger \u00DF",
            "\u6771\u4EAC",
            "\uD83D\uDE00",
            "\"q\" \\ / {x} ${7*7}",
            "a\nb",
            "'=1",
            "%d",
            "null",
            "true",
            "1",
            "1e3",
            "\u2028",
            "<b>");
    private static final List<String> DATE_FORMATS =
            List.of("yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "M/d/yyyy", "yyyyMMdd", "uuuu-MM-dd", "d%M%yyyy");

    @Property(tries = 1000)
    void aWrittenFormReadsBackAsAnEqualForm(@ForAll("forms") LeadForm form) {
        String json = TableSchema.toJson(form);
        LeadForm read = TableSchema.parse(json);
        assertEquals(form.digest(), read.digest(), () -> json);
        assertEquals(json, TableSchema.toJson(read));
    }

    @Provide
    Arbitrary<LeadForm> forms() {
        return Arbitraries.randomValue(TableSchemaWriterTest::form);
    }

    private static LeadForm form(Random random) {
        LeadForm.Builder form = LeadForm.named(one(random, TEXTS));
        for (int i = 0; i <= random.nextInt(4); i++) {
            form.field(field(random, "f" + i));
        }
        return random.nextInt(8) == 0 ? form.strict().build() : form.build();
    }

    private static FieldBuilder<?> field(Random random, String name) {
        FieldBuilder<?> field = typed(random, name);
        if (random.nextBoolean()) {
            field.label(name + one(random, TEXTS));
        }
        if (random.nextInt(4) == 0) {
            field.aliases(name + "alias", name + "x" + one(random, TEXTS));
        }
        Stream.<Function<FieldBuilder<?>, FieldBuilder<?>>>of(
                        FieldBuilder::required, FieldBuilder::strict, FieldBuilder::unique)
                .filter(constraint -> random.nextInt(3) == 0)
                .forEach(constraint -> constraint.apply(field));
        return field;
    }

    private static FieldBuilder<?> typed(Random random, String name) {
        return switch (random.nextInt(15)) {
            case 0 -> text(random, Fields.text(name));
            case 1 -> text(random, Fields.longText(name));
            case 2 -> text(random, allowed(random, Fields.email(name), "a@example.com", "\u00FC@example.com"));
            case 3 -> allowed(random, Fields.url(name), "https://example.com", "http://a.example/?q=%22");
            case 4 -> allowed(random, Fields.domain(name), "example.com", "b.example");
            case 14 -> allowed(random, Fields.companyId(name), "DE136695976", "CHE-123.456.788");
            case 5 -> allowed(random, number(random, Fields.integer(name)), "1", "02");
            case 6 -> allowed(random, number(random, notation(random, Fields.decimal(name))), "1", "02", "7.50");
            case 7 -> allowed(random, number(random, notation(random, Fields.percent(name))), "1", "02", "7.50");
            case 8 ->
                random.nextInt(4) == 0
                        ? Fields.of(name, new DateType(DateFormat.of(Locale.GERMANY)))
                        : date(random, Fields.date(name).dateFormat(one(random, DATE_FORMATS)));
            case 9 -> bounded(random, Fields.time(name), i -> LocalTime.ofNanoOfDay(i * 30_000_000_001L));
            case 10 ->
                tense(
                        random,
                        bounded(
                                random,
                                Fields.yearMonth(name),
                                i -> YearMonth.of(0, 1).plusMonths(i * 50L)));
            case 11 -> dateTime(random, Fields.dateTime(name));
            case 12 ->
                random.nextBoolean()
                        ? Fields.yesNo(name)
                        : Fields.of(name, new YesNoType(List.of("ja", one(random, TEXTS) + "+"), List.of("nein")));
            default -> choice(random, name);
        };
    }

    private static FieldBuilder<?> text(Random random, FieldBuilder<?> field) {
        if (random.nextBoolean()) {
            AnyField.with(AnyField.with(field, "minLength", random.nextInt(3)), "maxLength", 3 + random.nextInt(3));
        }
        switch (random.nextInt(4)) {
            case 0 -> field.pattern("[A-Z]{2}\\d+\"");
            case 1 -> field.pattern("x*", "some of x {y} \u00E4");
            case 2 -> allowed(random, field, "a@example.com");
            default -> {}
        }
        return field;
    }

    private static FieldBuilder<?> allowed(Random random, FieldBuilder<?> field, String... values) {
        return random.nextInt(3) == 0 ? field.oneOf(List.of(values)) : field;
    }

    private static FieldBuilder<?> notation(Random random, FieldBuilder<?> field) {
        return AnyField.with(
                field,
                "numberNotation",
                one(
                        random,
                        List.of(
                                NumberNotation.PLAIN,
                                NumberNotation.of(','),
                                new NumberNotation(",", "."),
                                new NumberNotation(".", " "),
                                new NumberNotation(".", "\u2019"))));
    }

    private static FieldBuilder<?> number(Random random, FieldBuilder<?> field) {
        BigDecimal unit = one(
                random,
                List.of("1", "0.10", "1E+3", "12345678901234567890.12345", "1E-900", "9".repeat(900)).stream()
                        .map(BigDecimal::new)
                        .toList());
        bounded(random, field, i -> unit.multiply(BigDecimal.valueOf(i - 50L)).toString());
        if (random.nextInt(3) == 0) {
            AnyField.with(field, "digits", random.nextInt(20), random.nextInt(5));
        }
        return field;
    }

    private static FieldBuilder<?> date(Random random, FieldBuilder<?> field) {
        bounded(random, field, i -> LocalDate.of(-1, 1, 1).plusDays(i * 50_000L));
        return tense(random, field);
    }

    private static FieldBuilder<?> dateTime(Random random, FieldBuilder<?> field) {
        OffsetDateTime from =
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, random.nextInt(3), ZoneOffset.ofHours(random.nextInt(9)));
        bounded(random, field, from::plusDays);
        if (random.nextBoolean()) {
            AnyField.with(field, "zone", ZoneId.of(one(random, List.of("Europe/Berlin", "UTC", "+05:45", "Z"))));
        }
        return tense(random, field);
    }

    private static FieldBuilder<?> tense(Random random, FieldBuilder<?> field) {
        return random.nextInt(3) == 0
                ? AnyField.with(field, "temporal", one(random, List.of(TemporalBound.values())))
                : field;
    }

    /** Adds a lower and an upper bound at random, inclusive or exclusive. */
    private static FieldBuilder<?> bounded(Random random, FieldBuilder<?> field, Function<Integer, Object> value) {
        int lower = random.nextInt(50);
        String from = text(value.apply(lower));
        String to = text(value.apply(lower + 1 + random.nextInt(49)));
        if (random.nextBoolean()) {
            field = AnyField.with(field, random.nextBoolean() ? "min" : "greaterThan", from);
        }
        if (random.nextBoolean()) {
            field = AnyField.with(field, random.nextBoolean() ? "max" : "lessThan", to);
        }
        return field;
    }

    private static String text(Object bound) {
        return bound instanceof Comparable<?> value ? BoundValues.text(value) : bound.toString();
    }

    private static FieldBuilder<?> choice(Random random, String name) {
        int form = random.nextInt(4);
        ChoiceField field = form == 0 ? Fields.choices(name) : Fields.choice(name);
        List<Integer> indexes =
                IntStream.rangeClosed(0, random.nextInt(4)).boxed().toList();
        String first = "k0" + one(random, TEXTS);
        for (int i : indexes) {
            String key = i == 0 ? first : "k" + i + one(random, TEXTS);
            switch (form == 1 ? 0 : random.nextInt(3)) {
                case 0 -> field.option(key, key);
                case 1 -> field.option(key, "label " + i);
                default -> field.option(key, "label " + i, "synonym " + i, i + one(random, TEXTS));
            }
        }
        if (form == 0) {
            return random.nextBoolean() ? field : field.minCount(1).maxCount(1 + random.nextInt(3));
        }
        return form == 2 ? allowed(random, field, first) : field;
    }

    private static <T> T one(Random random, List<T> list) {
        return Objects.requireNonNull(list.get(random.nextInt(list.size())));
    }

    @Test
    void aSchemaPrefersThePropertiesOfTableSchema() {
        LeadForm form = LeadForm.named("Leads")
                .field(Fields.text("company").label("Company").required().maxLength(120))
                .field(Fields.choice("region", "EMEA", "AMER"))
                .field(Fields.choice("source").option("1", "Online").option("2", "Trade fair", "Fair"))
                .field(Fields.choices("products", "CRM", "ERP").maxCount(2))
                .field(Fields.decimal("value").greaterThan("0").digits(10, 2))
                .field(Fields.date("close").dateFormat("dd.MM.yyyy").future())
                .build();
        assertEquals("""
            {"title": "Leads", "fields": [
              {"name": "company", "title": "Company", "type": "string",
               "constraints": {"required": true, "maxLength": 120}, "leadImport": {"lines": "single"}},
              {"name": "region", "type": "string", "constraints": {"enum": ["EMEA", "AMER"]}},
              {"name": "source", "type": "string",
               "categories": [{"value": "1", "label": "Online"}, {"value": "2", "label": "Trade fair"}],
               "leadImport": {"synonyms": {"2": ["Fair"]}}},
              {"name": "products", "type": "list", "delimiter": ";",
               "categories": [{"value": "CRM"}, {"value": "ERP"}], "constraints": {"maxLength": 2}},
              {"name": "value", "type": "number", "constraints": {"exclusiveMinimum": 0},
               "leadImport": {"digits": {"integer": 10, "fraction": 2}}},
              {"name": "close", "type": "date", "format": "%d.%m.%Y",
               "leadImport": {"format": "dd.MM.yyyy", "tense": "future"}}
            ]}""".replaceAll("\\s", ""), TableSchema.toJson(form).replaceAll("\\s", ""));
    }
}
