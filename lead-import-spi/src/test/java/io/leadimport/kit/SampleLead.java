package io.leadimport.kit;

import io.leadimport.spi.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The content of a lead of the kit. Immutable, and therefore thread-safe.
 *
 * @param values the value of each field that is filled in, by field name, as in {@link
 *     io.leadimport.spi.NewLead#values()}; not null
 * @param unreadable the raw text of each field that could not be read, by field name; no such field has a value; not
 *     null
 */
public record SampleLead(Map<String, Object> values, Map<String, String> unreadable) {
    public SampleLead {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
        if (!Collections.disjoint(values.keySet(), unreadable.keySet())) {
            throw new IllegalArgumentException("an unreadable field has no value");
        }
    }

    /**
     * Returns the kit's own samples: every type of value, blank and unreadable fields, and text that a store with a wrong
     * configuration or charset damages. The fields are {@code company}, {@code email}, {@code notes}, {@code
     * employees} (Long), {@code deal_value} (BigDecimal), {@code expected_close} (LocalDate), {@code newsletter} (Boolean),
     * {@code call_at} (LocalTime), {@code starts_in} (YearMonth), {@code contacted_at} (OffsetDateTime), {@code products} (a
     * List of String) and {@code budget} (Money).
     *
     * @return the samples, unmodifiable
     */
    public static List<SampleLead> ofEveryType() {
        return List.of(
                simpleLead(),
                awkwardLead(),
                timedLead(),
                unreadableLead(),
                new SampleLead(Map.of("company", "Acme"), Map.of()),
                new SampleLead(
                        Map.of("company", "Umbrella", "products", List.of("a, \"b\"", "[c]", "\u00fc\\")), Map.of()),
                new SampleLead(Map.of("company", "Hooli", "products", List.of("1")), Map.of()));
    }

    Set<String> fieldNames() {
        Set<String> names = new HashSet<>(values.keySet());
        names.addAll(unreadable.keySet());
        return names;
    }

    private static SampleLead simpleLead() {
        return new SampleLead(
                Map.of(
                        "company",
                        "Globex",
                        "email",
                        "info@globex.example",
                        "notes",
                        "Met at the fair",
                        "employees",
                        120L,
                        "deal_value",
                        new BigDecimal("12.50"),
                        "expected_close",
                        LocalDate.of(2027, 2, 28),
                        "newsletter",
                        true),
                Map.of());
    }

    private static SampleLead awkwardLead() {
        return new SampleLead(
                Map.of(
                        "company",
                        "=M\u00fcller \"& S\u00f6hne\", O'Neill; \u0141\u00f3d\u017a \u0130\u0131 100%_\\",
                        "notes",
                        " one\r\ntwo\nthree\tfour \ud83d\ude00 ",
                        "employees",
                        Long.MIN_VALUE,
                        "deal_value",
                        new BigDecimal("-1234567890123.001"),
                        "expected_close",
                        LocalDate.of(1899, 12, 31),
                        "newsletter",
                        false),
                Map.of());
    }

    private static SampleLead timedLead() {
        return new SampleLead(
                Map.of(
                        "company",
                        "Hooli",
                        "call_at",
                        LocalTime.of(9, 30),
                        "starts_in",
                        YearMonth.of(2027, 3),
                        "contacted_at",
                        OffsetDateTime.parse("2026-12-31T23:30:15.25+05:45"),
                        "budget",
                        Money.parse("JPY -1234567890123.00")),
                Map.of());
    }

    private static SampleLead unreadableLead() {
        return new SampleLead(
                Map.of("company", "Initech"),
                Map.of("employees", "some \"fifty\"\n", "expected_close", " so\u00f3n \ud83d\ude00", "email", "'--"));
    }

    /** {@return the numbers of values and unreadable texts, without their content} */
    @Override
    public String toString() {
        return "SampleLead[values=" + values.size() + ", unreadable=" + unreadable.size() + "]";
    }
}
