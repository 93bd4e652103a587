package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvSource;
import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.CustomType;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.Cell;
import io.leadimport.kit.StoredLead;
import io.leadimport.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An optional field never stops a file: what cannot be its value is kept as raw text. */
@Tag("machine")
@net.jqwik.api.Tag("machine")
class OptionalFieldPropertyTest {
    /** Every type, and every constraint on one of them. */
    private static final List<Supplier<FieldBuilder<?>>> FIELDS = List.of(
            () -> Fields.text("f"),
            () -> Fields.text("f").minLength(2).maxLength(3).pattern("[a-z0-9 ]*"),
            () -> Fields.text("f").oneOf(List.of("a", "b1")),
            () -> Fields.longText("f").maxLength(4),
            () -> Fields.email("f"),
            () -> Fields.integer("f").min("1").max("12"),
            () -> Fields.decimal("f").digits(1, 1).greaterThan("0").lessThan("5"),
            () -> Fields.decimal("f").numberNotation(NumberNotation.of(',')),
            () -> Fields.date("f").future(),
            () -> Fields.date("f").dateFormat("dd.MM.yyyy"),
            () -> Fields.time("f"),
            () -> Fields.yearMonth("f").past(),
            () -> Fields.dateTime("f").zone(ZoneId.of("Europe/Berlin")),
            () -> Fields.url("f"),
            () -> Fields.domain("f"),
            () -> Fields.companyId("f"),
            () -> Fields.percent("f").max("50"),
            () -> Fields.phone("f"),
            () -> Fields.phone("f").region("DE"),
            () -> Fields.money("f").currencies("EUR", "USD"),
            () -> Fields.country("f", Locale.GERMAN),
            () -> Fields.language("f"),
            () -> Fields.yesNo("f"),
            () -> Fields.choice("f", "a", "b"),
            () -> Fields.choices("f", "a", "b").maxCount(1),
            () -> Fields.reference("f", (ids, submitter) -> ids.contains("1") ? Map.of("1", "one") : Map.of()),
            () -> Fields.custom("f", new Digit()));

    private static final class Digit implements CustomType<Integer> {
        @Override
        public String name() {
            return "digit";
        }

        @Override
        public @Nullable Integer read(String text) {
            return text.matches("[0-9]") ? Integer.valueOf(text) : null;
        }

        @Override
        public String expected(Locale locale) {
            return "a digit";
        }

        @Override
        public String example() {
            return "1";
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> values = Arbitraries.of(
                "a",
                "b1",
                "1",
                "-7.5",
                "1,5",
                "2026-12-31",
                "31.12.2026",
                "2020-01",
                "09:30",
                "2026-12-31T09:30",
                "a@example.com",
                "https://example.com",
                "example.com",
                "12 %",
                "+49 30 1234567",
                "5 EUR",
                "de",
                "yes",
                "a; b",
                "1.2E+11",
                "'=1");
        Arbitrary<String> characters = Arbitraries.strings()
                .withChars("a1.,:;-+/@%\"' \t\r\n\u0001\u0007\u000B\u000C\u001B\u007F\u0085\u00A0\u00AD")
                .withChars("\u200B\u2028\u2029\u3000\uFEFF\u00E9\u0660\u0130")
                .ofMaxLength(6);
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(8).map(OptionalFieldPropertyTest::storable);
        return Arbitraries.oneOf(values, characters, any, Arbitraries.of("a\u000B", "\u2028a", "a\u2029b"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** Without NUL and halves of surrogate pairs, which are errors in any field. */
    private static String storable(String text) {
        return text.codePoints()
                .filter(c -> c != 0 && Character.getType(c) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Property(tries = 60)
    void noTextInAnOptionalFieldIsAnErrorAndItIsStoredAsAValueOrAsRawText(
            @ForAll("texts") List<String> texts, @ForAll boolean unique) {
        for (Supplier<FieldBuilder<?>> builder : FIELDS) {
            FieldBuilder<?> field = unique ? builder.get().unique() : builder.get();
            TestHost host = new TestHost();

            ImportOutcome outcome = importTexts(host, field, texts);

            assertEquals(
                    List.of(),
                    outcome.report().problems().stream()
                            .filter(Problem::isError)
                            .map(Problem::code)
                            .filter(code -> !code.code().startsWith("column-"))
                            .toList());
            if (outcome instanceof ImportOutcome.Imported) {
                areStored(texts, unique, host.leads.leads());
            }
        }
    }

    private static ImportOutcome importTexts(TestHost host, FieldBuilder<?> field, List<String> texts) {
        LeadForm form = LeadForm.named("Leads").field(field).build();
        String csv = texts.stream()
                .map(text -> "P1,U1,\"" + text.replace("\"", "\"\"") + "\"\n")
                .collect(Collectors.joining("", "Partner ID,Partner User ID,f\n", ""));
        return host.importer()
                .importLeads(ImportRequest.of(form, CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), ADMIN));
    }

    private static void areStored(List<String> texts, boolean unique, List<StoredLead> leads) {
        assertEquals(texts.size(), leads.size());
        Set<Object> values = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            Object value = leads.get(i).values().get("f");
            String raw = leads.get(i).unreadable().get("f");
            if (Cell.of(texts.get(i)).isBlank()) {
                assertTrue(value == null && raw == null);
            } else {
                assertEquals(value == null, raw != null);
                assertTrue(raw == null || raw.equals(texts.get(i)));
                assertTrue(value == null || values.add(value) || !unique, "a value stands there twice");
            }
        }
    }

    @Test
    void textThatCannotBeStoredIsAnErrorInAnyField() {
        for (String text : List.of("\0", "a\0", "\u0007\0")) {
            for (Supplier<FieldBuilder<?>> field : FIELDS) {
                ImportOutcome outcome = importTexts(new TestHost(), field.get(), List.of(text));

                assertEquals(List.of("error text-illegal-character @2:2 f"), TestHost.said(outcome));
            }
        }
    }

    @Test
    void aUnicodeLineBreakIsNotAllowedInSingleLineText() {
        for (String text : List.of("a\u2028b", "a\u2029b")) {
            assertEquals(
                    List.of("warning type-text @2:2 f"),
                    TestHost.said(importTexts(new TestHost(), Fields.text("f"), List.of(text))));
            assertEquals(List.of(), TestHost.said(importTexts(new TestHost(), Fields.longText("f"), List.of(text))));
        }
    }

    @Test
    void aRepeatedValueIsLeftOutOfAnOptionalFieldAndAnErrorInAStrictField() {
        TestHost host = new TestHost();
        List<String> texts = List.of("1", "2", "+1");

        ImportOutcome outcome = importTexts(host, Fields.integer("f").unique(), texts);

        assertEquals(List.of("warning duplicate-in-file @4:4 f"), TestHost.said(outcome));
        assertEquals(
                List.of(Map.of("f", 1L), Map.of("f", 2L), Map.of()),
                host.leads.leads().stream().map(StoredLead::values).toList());
        assertEquals(Map.of("f", "+1"), host.leads.leads().get(2).unreadable());
        assertEquals(
                List.of("error duplicate-in-file @4:4 f"),
                TestHost.said(
                        importTexts(new TestHost(), Fields.integer("f").unique().strict(), texts)));
    }

    @Test
    void theHostsRuleDoesNotSeeValuesThatAreLeftOutAsRepeated() {
        TestHost host = new TestHost();
        List<Map<String, Object>> seen = new ArrayList<>();
        host.rule = leads -> {
            leads.forEach(lead -> seen.add(lead.values()));
            return List.of();
        };

        importTexts(host, Fields.text("f").unique(), List.of("a", "a"));

        assertEquals(List.of(Map.of("f", "a"), Map.of()), seen);
    }
}
