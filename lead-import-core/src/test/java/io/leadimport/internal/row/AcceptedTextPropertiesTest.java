package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.leadimport.bean.ClassForms;
import io.leadimport.form.ChoiceField;
import io.leadimport.form.FieldBuilder;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import io.leadimport.form.NumberField;
import io.leadimport.internal.text.Cell;
import io.leadimport.spi.NewLead;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;
import org.junit.jupiter.api.Assertions;

/**
 * What a check accepts is read, by the code that reads it in a commit too: for every type and option of {@code
 * field-cases.txt}, with texts that are those of its cases but for a few characters.
 */
@Tag("machine")
class AcceptedTextPropertiesTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-30T23:30:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final int MAX_LENGTH = 1_100;
    private static final String CHARACTERS =
            "0123456789.,:;-+/%'\"()| \u00A0\u200B\nTZtzeExXaAiI@$\u20AC\u0130\u0301\uFF11\u0661\u2212\u0000\uD83D\uDE00";

    private static final Map<String, List<FieldCase>> CASES = FieldCase.all().stream()
            .filter(one -> one.text().length() <= MAX_LENGTH)
            .collect(Collectors.groupingBy(AcceptedTextPropertiesTest::type));

    enum Region {
        EMEA,
        APAC
    }

    record Properties(
            long whole,
            Integer fewer,
            Short few,
            Byte least,
            BigInteger big,
            BigDecimal decimal,
            Double rounded,
            Float coarse,
            LocalDate date,
            LocalTime time,
            YearMonth month,
            OffsetDateTime moment,
            Instant instant,
            ZonedDateTime zoned,
            Boolean yes,
            Region region,
            List<Region> regions,
            List<String> parts) {}

    private static String type(FieldCase one) {
        return one.field().split(" ", 2)[0];
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyAcceptedTextCanBeRead(@ForAll("fieldsAndTexts") Tuple2<FieldCase, List<String>> fieldAndTexts) {
        LeadForm form =
                LeadForm.named("f").field(fieldAndTexts.get1().builder()).build();
        CompiledForm compiled = CompiledForm.of(form, NOW);
        List<Map<String, Object>> expected = new ArrayList<>();
        StringBuilder csv = new StringBuilder("Partner ID,Partner User ID,field\n");
        for (String text : fieldAndTexts.get2()) {
            RowVerdict verdict = RowValidator.of(form, NOW).validate(Map.of("field", text));
            if (verdict.isAccepted()) {
                expected.add(verdict.values());
                csv.append("P1,U1,\"").append(text.replace("\"", "\"\"")).append("\"\n");
            }
            if (verdict.values().containsKey("field")) {
                assertNotNull(compiled.fields().get(0).canonical(Cell.of(text)));
            }
        }
        Fixture.Checked checked = Fixture.standard().check(compiled, Fixture.ADMIN, csv.toString());
        assertEquals(Optional.empty(), checked.fatal());
        assertEquals(expected, checked.leads().stream().map(NewLead::values).toList());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void acceptedRowsOfAClassBecomeObjects(@ForAll("rows") Map<String, String> row) {
        LeadForm form = ClassForms.of(Properties.class);
        RowVerdict verdict = RowValidator.of(form, NOW).validate(row);
        String header = String.join(",", row.keySet());
        String cells = row.values().stream()
                .map(text -> '"' + text.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        Fixture.Checked checked = Fixture.standard()
                .check(
                        CompiledForm.of(form, NOW),
                        Fixture.ADMIN,
                        "Partner ID,Partner User ID," + header + "\nP1,U1," + cells);
        assertEquals(verdict.isAccepted() ? 1 : 0, checked.leads().size());
        checked.leads().forEach(lead -> assertInstanceOf(Properties.class, lead.as(Properties.class)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aRefinedFormOfAClassIsRefusedOrItsAcceptedRowsBecomeObjects(
            @ForAll("refinements") List<Refinement> refinements, @ForAll("rows") Map<String, String> row) {
        ClassForms.Builder builder = ClassForms.builder(Properties.class);
        refinements.forEach(one -> builder.field(one.property, one.how));
        LeadForm form;
        try {
            form = builder.build();
        } catch (InvalidFormException e) {
            return;
        }
        Map<String, String> other = new LinkedHashMap<>(row);
        refinements.forEach(one -> other.put(one.property, one.text));
        RowVerdict verdict = RowValidator.of(form, NOW).validate(other);
        verdict.values().values().forEach(Assertions::assertNotNull);
    }

    /** A change that a host makes to the field of a property, and a text that the changed field accepts. */
    private record Refinement(String property, Consumer<FieldBuilder<?>> how, String text) {}

    @Provide
    Arbitrary<List<Refinement>> refinements() {
        Arbitrary<Refinement> options = Combinators.combine(
                        Arbitraries.of("region", "regions"), Arbitraries.of("EMEA", "AMER"))
                .as((property, key) -> new Refinement(
                        property, field -> field.as(ChoiceField.class).option(key, key), key));
        Arbitrary<Refinement> bounds = Combinators.combine(
                        Arbitraries.of("whole", "fewer", "few", "least", "big", "decimal", "rounded", "coarse"),
                        Arbitraries.<BiConsumer<NumberField, String>>of(
                                NumberField::min, NumberField::max, NumberField::greaterThan, NumberField::lessThan),
                        Arbitraries.of(7, 15, 31, 63, 128, 1024).map(bits -> BigInteger.TWO.pow(bits)),
                        Arbitraries.integers().between(-2, 2),
                        Arbitraries.of(1, -1))
                .as((property, bound, limit, offset, sign) -> {
                    String text = limit.add(BigInteger.valueOf(offset))
                            .multiply(BigInteger.valueOf(sign))
                            .toString();
                    return new Refinement(property, field -> bound.accept(field.as(NumberField.class), text), text);
                });
        return Arbitraries.oneOf(options, bounds).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<Tuple2<FieldCase, List<String>>> fieldsAndTexts() {
        return Arbitraries.of(CASES.keySet())
                .flatMap(type -> Combinators.combine(
                                Arbitraries.of(CASES.get(type)),
                                texts(type).list().ofSize(20))
                        .as(Tuple::of));
    }

    @Provide
    Arbitrary<Map<String, String>> rows() {
        Arbitrary<String> number = Arbitraries.oneOf(
                texts("integer"),
                texts("decimal"),
                edited(Arbitraries.of(
                        "2147483647", "-2147483648", "32767", "-32768", "127", "-128", "3.4028235E38", "1e400")));
        Arbitrary<String> digits = Arbitraries.integers().between(1, 400).map("9"::repeat);
        Map<String, Arbitrary<String>> cells = new LinkedHashMap<>();
        for (String name : List.of("whole", "fewer", "few", "least", "big", "decimal", "rounded", "coarse")) {
            cells.put(name, Arbitraries.oneOf(number, digits));
        }
        cells.put("whole", Arbitraries.integers().map(String::valueOf));
        cells.put("date", texts("date"));
        cells.put("time", texts("time"));
        cells.put("month", texts("yearMonth"));
        cells.put("moment", texts("dateTime"));
        cells.put("instant", texts("dateTime"));
        cells.put("zoned", texts("dateTime"));
        cells.put("yes", texts("yesNo"));
        cells.put("region", edited(Arbitraries.of("EMEA", "apac")));
        cells.put("regions", edited(Arbitraries.of("EMEA; APAC", "apac|emea")));
        cells.put("parts", texts("choices"));
        List<String> names = List.copyOf(cells.keySet());
        return Combinators.combine(List.copyOf(cells.values())).as(texts -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                row.put(names.get(i), texts.get(i));
            }
            return row;
        });
    }

    /** Texts of a type's cases, parts of two of them, and those without a part, each with a few edits. */
    private static Arbitrary<String> texts(String type) {
        Arbitrary<String> texts = Arbitraries.of(
                CASES.get(type).stream().map(FieldCase::text).distinct().toList());
        Arbitrary<String> joined = Combinators.combine(texts, texts, place(), place())
                .as((first, second, end, start) ->
                        first.substring(0, edge(first, end)) + second.substring(edge(second, start)));
        Arbitrary<String> cut = Combinators.combine(texts, place(), place()).as((text, one, other) -> {
            int from = Math.min(edge(text, one), edge(text, other));
            int to = Math.max(edge(text, one), edge(text, other));
            return text.substring(0, from) + text.substring(to);
        });
        return edited(Arbitraries.oneOf(texts, joined, cut));
    }

    /** Where a text, or a run of digits in it, begins or ends: each is as likely. */
    private static int edge(String text, int place) {
        int[] edges = IntStream.rangeClosed(0, text.length())
                .filter(at -> at == 0 || at == text.length() || isDigit(text, at - 1) != isDigit(text, at))
                .toArray();
        return edges[place % edges.length];
    }

    private static boolean isDigit(String text, int at) {
        return Character.isDigit(text.charAt(at));
    }

    private static Arbitrary<String> edited(Arbitrary<String> texts) {
        Arbitrary<Tuple3<Integer, Integer, Character>> edit = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        place(),
                        Arbitraries.chars().with(CHARACTERS))
                .as(Tuple::of);
        Arbitrary<List<Tuple3<Integer, Integer, Character>>> edits = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.of())),
                Tuple.of(2, edit.list().ofSize(1)),
                Tuple.of(1, edit.list().ofSize(2)));
        return Combinators.combine(texts, edits).as((text, some) -> {
            String edited = text;
            for (var one : some) {
                int at = at(edited, one.get2());
                int next = Math.min(at + 1, edited.length());
                String middle = switch (one.get1()) {
                    case 0 -> "";
                    case 1 -> String.valueOf(one.get3());
                    case 2 -> one.get3() + edited.substring(at, next);
                    default -> edited.substring(at, next).repeat(2);
                };
                edited = edited.substring(0, at) + middle + edited.substring(next);
            }
            return encodable(edited);
        });
    }

    private static Arbitrary<Integer> place() {
        return Arbitraries.integers().between(0, 1_000).withDistribution(RandomDistribution.uniform());
    }

    /** A place in a text: each is as likely, however long the text is. */
    private static int at(String text, int place) {
        return text.length() * place / 1_000;
    }

    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
