package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.leadimport.csv.BufferSize;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.FormField;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.kit.StoredLead;
import io.leadimport.report.ImportReport;
import io.leadimport.template.CsvTemplate;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds for every file, whatever is in it. */
class ImportPropertiesTest {
    private static final List<String> COLUMNS = List.of(
            "Partner ID",
            "Partner User ID",
            "Company",
            "Email",
            "Region",
            "Staff",
            "Deal value",
            "Expected close",
            "Consent",
            "Notes");

    @Provide
    Arbitrary<List<List<String>>> validRows() {
        return valid().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<List<String>>> anyRows() {
        return Arbitraries.frequencyOf(Tuple.of(3, valid()), Tuple.of(2, anything()))
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<List<String>> valid() {
        Arbitrary<String> word = Arbitraries.strings()
                .withChars("aZ\u00E9\u5C71 ,;'\"\u0130\u0131\u00DF")
                .ofMinLength(1)
                .ofMaxLength(15)
                .map(text -> "c" + text)
                // an apostrophe like that of an error file is reported
                .filter(text -> !FormulaGuard.isGuarded(text));
        Arbitrary<String> date =
                Arbitraries.integers().between(1, 28).map(day -> String.format(Locale.ROOT, "2026-02-%02d", day));
        return Combinators.combine(
                        Arbitraries.of("P1,U1", "P2,U3"),
                        word,
                        Arbitraries.integers().between(1, 9_999).map(i -> "p" + i + "@example.com"),
                        Arbitraries.of("EMEA", "amer", " Apac "),
                        Arbitraries.of("", "1", "+12", "9223372036854775807"),
                        Arbitraries.of("", "0", "12.50", ".5", "123456789012345678901234567890.1"),
                        Arbitraries.oneOf(Arbitraries.just(""), date),
                        Combinators.combine(
                                        Arbitraries.of("", "yes", "NO", "1"),
                                        Arbitraries.of("", "one\ntwo", "x", "\u00A0"))
                                .as((consent, notes) -> consent + "," + notes))
                .as((ids, company, email, region, staff, value, close, rest) -> {
                    List<String> row = new ArrayList<>(List.of(ids.split(",")));
                    row.addAll(List.of(company, email, region, staff, value, close));
                    row.addAll(List.of(rest.split(",", 2)));
                    return row;
                });
    }

    private static Arbitrary<List<String>> anything() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.strings()
                        .all()
                        .excludeChars('\uFEFF')
                        .ofMaxLength(10)
                        .map(ImportPropertiesTest::encodable),
                Arbitraries.of("", " ", "P1", "U1", "P3", "U2", "a@example.com", "EMEA", "1", "-1", "2026-13-01"));
        return cell.list().ofSize(COLUMNS.size());
    }

    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Property(tries = 300)
    void rowsReadAreAcceptedOrRejectedAndAllOrNoneAreStored(@ForAll("anyRows") List<List<String>> rows) {
        TestHost host = new TestHost();
        ImportOutcome outcome = host.importLeads(csv(COLUMNS, rows, ',', "\n", false));
        ImportReport report = outcome.report();

        assertEquals(report.rowsRead(), report.rowsAccepted() + report.rowsRejected());
        assertEquals(rows.size(), report.rowsRead() + report.rowsBlank());
        boolean imported = outcome instanceof ImportOutcome.Imported;
        assertEquals(imported ? report.rowsAccepted() : 0, host.leads.leads().size());
        assertEquals(imported, !report.hasErrors());
        assertEquals(imported ? 0 : 1, Math.min(1, report.errorCount()));
    }

    @Property(tries = 200)
    void aFilledInTemplateImportsWithoutProblems(@ForAll("validRows") List<List<String>> rows) {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        CsvTemplate.of(FORM, ADMIN).write(template);
        String header = template.toString(StandardCharsets.UTF_8);
        TestHost host = new TestHost();

        ImportOutcome outcome = host.importLeads(header + csv(List.of(), rows, ',', "\r\n", false));

        assertEquals(List.of(), outcome.report().problems());
        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals(rows.size(), host.leads.leads().size());
    }

    @Property(tries = 200)
    void dialectAndEncodingNeverChangeTheResult(
            @ForAll("anyRows") List<List<String>> rows,
            @ForAll("headerStyle") UnaryOperator<String> headerStyle,
            @ForAll Random random,
            @ForAll("delimiter") char delimiter,
            @ForAll("lineEnding") String lineEnding,
            @ForAll boolean quoteAll,
            @ForAll boolean mark) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        List<String> header = order.stream().map(COLUMNS::get).map(headerStyle).toList();
        List<List<String>> shuffled =
                rows.stream().map(row -> order.stream().map(row::get).toList()).toList();

        Result plain = Result.of(csv(COLUMNS, rows, ',', "\n", false));
        Result styled = Result.of((mark ? "\uFEFF" : "") + csv(header, shuffled, delimiter, lineEnding, quoteAll));

        assertEquals(plain, styled);
    }

    @Provide
    Arbitrary<UnaryOperator<String>> headerStyle() {
        return Arbitraries.of(
                UnaryOperator.identity(),
                text -> text.toUpperCase(Locale.ROOT),
                text -> text.toLowerCase(Locale.ROOT),
                text -> " " + text.replace(" ", "  ") + "\u00A0",
                text -> FORM.fields().stream()
                        .filter(field -> field.label().equals(text))
                        .map(FormField::name)
                        .findFirst()
                        .orElse(text.toLowerCase(Locale.ROOT).replace(' ', '_')));
    }

    @Provide
    Arbitrary<Character> delimiter() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<String> lineEnding() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Property(tries = 30)
    void theMachinesDefaultsNeverChangeTheResult(@ForAll("anyRows") List<List<String>> rows) {
        String csv = csv(COLUMNS, rows, ',', "\n", false);
        Result expected = Result.of(csv);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                assertEquals(expected, Result.of(csv), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Property(tries = 100)
    void theKindOfSourceNeverChangesTheResult(
            @ForAll("anyRows") List<List<String>> rows,
            @ForAll("delimiter") char delimiter,
            @ForAll("lineEnding") String lineEnding,
            @ForAll("charset") Charset charset,
            @ForAll @IntRange(min = 1, max = 100_000) int buffer,
            @ForAll @IntRange(min = 1, max = 5_000) int chunk) {
        byte[] file = ("\uFEFF" + csv(COLUMNS, rows, delimiter, lineEnding, false)).getBytes(charset);
        Result expected = Result.of(CsvSource.of(file));

        assertEquals(expected, Result.of(BufferSize.of(CsvSource.of(file), buffer)));
        for (int size : List.of(1, 2, 3, chunk)) {
            assertEquals(expected, Result.of(CsvSource.of(BufferSize.stream(file, size))), "chunks of " + size);
            assertEquals(expected, Result.of(BufferSize.of(CsvSource.of(BufferSize.stream(file, chunk)), size)));
        }
    }

    @Provide
    Arbitrary<Charset> charset() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    /** All that a file becomes, but for where in a row its columns stand. */
    private record Result(List<String> problems, List<StoredLead> leads, List<Long> counts) {
        static Result of(String csv) {
            return of(CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)));
        }

        static Result of(CsvSource source) {
            TestHost host = new TestHost();
            ImportReport report = host.importer()
                    .importLeads(ImportRequest.of(FORM, source, ADMIN))
                    .report();
            List<String> problems = report.problems().stream()
                    .map(problem -> problem.row() + " " + problem.field() + " " + problem.code() + " " + problem.value()
                            + " " + problem.arguments())
                    .sorted()
                    .toList();
            return new Result(
                    problems,
                    host.leads.leads(),
                    List.of(report.rowsRead(), report.rowsAccepted(), report.rowsRejected(), report.rowsBlank()));
        }
    }

    private static String csv(
            List<String> header, List<List<String>> rows, char delimiter, String lineEnding, boolean quoteAll) {
        List<List<String>> records = new ArrayList<>();
        if (!header.isEmpty()) {
            records.add(header);
        }
        records.addAll(rows);
        return records.stream()
                .map(record -> record.stream()
                                .map(cell -> quoted(cell, quoteAll))
                                .collect(Collectors.joining(String.valueOf(delimiter)))
                        + lineEnding)
                .collect(Collectors.joining());
    }

    private static String quoted(String cell, boolean always) {
        boolean needed = cell.chars().anyMatch(c -> ",;\t|\"\r\n".indexOf(c) >= 0);
        return always || needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
