package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.said;
import static io.leadimport.TestHost.source;
import static io.leadimport.form.Fields.country;
import static io.leadimport.form.Fields.date;
import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.language;
import static io.leadimport.form.Fields.money;
import static io.leadimport.form.Fields.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.form.LeadForm;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats of dates and numbers that a request declares. */
@Tag("machine")
class NotationOfRequestTest {
    private static final LeadForm FORM = LeadForm.named("Lead registration")
            .field(text("company").required())
            .field(decimal("deal").min("0.5").max("2000000").unique().strict())
            .field(date("close").min("2026-01-01").strict())
            .field(decimal("discount").oneOf(List.of("0.5", "1250")).strict())
            .field(date("quarter")
                    .dateFormat("d. M. yyyy")
                    .oneOf(List.of("31. 3. 2026", "30. 6. 2026"))
                    .strict())
            .build();
    private static final String HEADER = "Partner ID;Partner User ID;company;deal;close;discount;quarter\n";
    private static final NumberNotation GERMAN_NUMBERS = new NumberNotation(",", ".");
    private static final DateFormat GERMAN_DATES = DateFormat.of("d.M.yyyy");

    private final TestHost host = new TestHost();

    private static ImportRequest request(String rows) {
        return ImportRequest.of(FORM, source(HEADER + rows), ADMIN);
    }

    private ImportOutcome imported(ImportRequest request) {
        return host.importer().importLeads(request);
    }

    private List<String> checked(ImportRequest request) {
        try (CheckedImport checked = host.importer().check(request)) {
            return checked.report().problems().stream().map(TestHost::said).toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE | 1.250,50 | 31.3.2026 | 0,5 | 30.06.2026",
                "de-CH | 1'250.50 | 31.03.2026 | 0.5 | 30.6.2026",
                "fr-FR | 1\u202F250,50 | 31/03/2026 | 0,50 | 30/06/2026",
                "fr-FR | 1 250,50 | 31/3/2026 | 0,5 | 30/06/2026",
                "en-US | 1,250.50 | 3/31/2026 | .5 | 06/30/2026",
                "en-GB | 1250.50 | 31/03/2026 | 0.5 | 30/06/2026",
                "sv-SE | 1\u00A0250,50 | 2026-03-31 | 0,5 | 2026-6-30",
                "ja-JP | 1,250.50 | 2026/3/31 | 0.5 | 2026/06/30"
            })
    void valuesWrittenAsInALocaleAreStoredAsTheValuesTheyAre(
            String tag, String deal, String close, String discount, String quarter) {
        String row = String.join(";", "P1", "U1", "Acme", deal, close, discount, quarter) + "\n";

        ImportOutcome outcome = imported(request(row).writtenIn(Locale.forLanguageTag(tag)));

        assertEquals(List.of(), said(outcome));
        Map<String, Object> values = host.leads.leads().get(0).values();
        assertEquals(new BigDecimal("1250.50"), values.get("deal"));
        assertEquals(LocalDate.of(2026, 3, 31), values.get("close"));
        assertEquals(0, new BigDecimal("0.5").compareTo((BigDecimal) values.get("discount")));
        assertEquals(LocalDate.of(2026, 6, 30), values.get("quarter"));
    }

    @Test
    void dateFormatAndNotationAreSetSeparatelyAndTheRestStaysAsInTheForm() {
        assertEquals(
                List.of(),
                said(imported(request("P1;U1;Acme;1.250,50;2026-03-31;1.250,0;30. 6. 2026\n")
                        .withNumberNotation(GERMAN_NUMBERS))));
        assertEquals(
                List.of(),
                said(imported(request("P1;U1;Acme;1250.50;31.3.2026;1250;30.06.2026\n")
                        .withDateFormat(GERMAN_DATES))));
    }

    @Test
    void amountsOfMoneyAreReadInTheNotationOfTheRequest() {
        LeadForm form = LeadForm.named("f")
                .field(money("budget").currency("EUR").max("2000"))
                .build();
        String rows = "P1;U1;\u20AC 1.250,50\nP1;U1;-USD 0,5\nP1;U1;2.000,01\nP1;U1;7 XYZ\n";
        ImportRequest request = ImportRequest.of(form, source("Partner ID;Partner User ID;budget\n" + rows), ADMIN);

        assertEquals(
                List.of(
                        "question column-format @1:0 budget",
                        "warning type-money @2:2 budget",
                        "warning type-money @3:3 budget",
                        "warning type-money @4:4 budget",
                        "warning type-currency @5:5 budget"),
                checked(request));
        assertEquals(
                List.of("warning range-max @4:4 budget", "warning type-currency @5:5 budget"),
                said(imported(request.writtenIn(Locale.GERMANY))));
        assertEquals(
                Money.parse("EUR 1250.50"), host.leads.leads().get(0).values().get("budget"));
        assertEquals(Money.parse("USD -0.5"), host.leads.leads().get(1).values().get("budget"));
    }

    @Test
    void countriesAndLanguagesMayBeNamedInTheLanguagesOfTheRequest() {
        LeadForm form = LeadForm.named("f")
                .field(country("country").strict())
                .field(language("language", Locale.FRENCH).strict())
                .build();
        String header = "Partner ID;Partner User ID;country;language\n";
        ImportRequest request =
                ImportRequest.of(form, source(header + "P1;U1;\u00D6sterreich;Deutsch\nP1;U1;Spain;anglais\n"), ADMIN);

        assertEquals(List.of("error type-country @2:2 country", "error type-language @2:2 language"), checked(request));
        assertEquals(List.of(), said(imported(request.writtenIn(Locale.GERMANY).withImportId("key"))));
        assertEquals(
                Map.of("country", "AT", "language", "de"),
                host.leads.leads().get(0).values());
        assertThrows(
                ImportIdTakenException.class,
                () -> imported(
                        request.withNameLanguages(Locale.GERMAN, Locale.ITALIAN).withImportId("key")));
        assertEquals(
                form.withNameLanguages(Locale.GERMAN, Locale.FRENCH),
                form.withNameLanguages(Locale.FRENCH).withNameLanguages(Locale.GERMAN));
    }

    @Test
    void allowedValuesBoundsAndUniquenessHoldInAnyNotation() {
        ImportOutcome outcome = imported(request("P1;U1;A;1.250,0;31.12.2025;0,7;1.4.2026\n"
                        + "P1;U1;B;1250;01.01.2026;1.250;31.3.2026\n"
                        + "P1;U1;C;0,49;01.01.2026;1250,00;31.03.2026\n"
                        + "P1;U1;D;2.000.000,01;;;\n")
                .withNumberNotation(GERMAN_NUMBERS)
                .withDateFormat(GERMAN_DATES));

        assertEquals(
                List.of(
                        "error range-min @2:2 close",
                        "error not-in-list @2:2 discount",
                        "error not-in-list @2:2 quarter",
                        "error duplicate-in-file @3:3 deal",
                        "error range-min @4:4 deal",
                        "error range-max @5:5 deal"),
                said(outcome));
    }

    @Test
    void allowedDatesAreShownInTheFormatOfTheFile() {
        ImportOutcome outcome = imported(request("P1;U1;A;;;;1.4.2026\n").withDateFormat(GERMAN_DATES));

        assertEquals(
                "\u201Cquarter\u201D takes one of 31.3.2026; 30.6.2026, not \u201C1.4.2026\u201D.",
                outcome.report().problems().get(0).message(Locale.ENGLISH));
    }

    @Test
    void theFormOfTheHostIsNotChanged() {
        ImportRequest request = request("").withNumberNotation(GERMAN_NUMBERS).withDateFormat(GERMAN_DATES);

        assertEquals(FORM, request("").form());
        assertEquals(FORM.withNumberNotation(GERMAN_NUMBERS).withDateFormat(GERMAN_DATES), request.form());
        assertEquals(FORM.withDateFormat(GERMAN_DATES).withNumberNotation(GERMAN_NUMBERS), request.form());
    }

    private static final String ROW = "P1;U1;Acme;1250;;;\n";

    @Test
    void theSameImportIdWithAnotherNotationIsRefusedAsTaken() {
        imported(request(ROW).withImportId("key"));

        for (ImportRequest other : List.of(
                request(ROW).withNumberNotation(GERMAN_NUMBERS),
                request(ROW).withDateFormat(GERMAN_DATES),
                request(ROW).writtenIn(Locale.US))) {
            assertThrows(ImportIdTakenException.class, () -> imported(other.withImportId("key")));
        }
        assertEquals(1, host.leads.leads().size());
    }

    @Test
    void theSameImportIdWithTheSameNotationIsTheSameImport() {
        imported(request(ROW)
                .withImportId("key")
                .withNameLanguages(Locale.GERMANY)
                .withNumberNotation(GERMAN_NUMBERS)
                .withDateFormat(DateFormat.of(Locale.GERMANY)));

        ImportOutcome again = imported(request(ROW)
                .withDateFormat(DateFormat.of("d.M.yyyy"))
                .writtenIn(Locale.GERMANY)
                .withImportId("key"));

        assertInstanceOf(ImportOutcome.AlreadyImported.class, again);
        // a locale has more dates than its pattern
        ImportRequest ofPattern = request(ROW)
                .withImportId("key")
                .withNumberNotation(GERMAN_NUMBERS)
                .withDateFormat(GERMAN_DATES);
        assertThrows(ImportIdTakenException.class, () -> imported(ofPattern));
        assertThrows(ImportIdTakenException.class, () -> imported(request(ROW).withImportId("key")));
    }
}
