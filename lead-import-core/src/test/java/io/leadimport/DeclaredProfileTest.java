package io.leadimport;

import static io.leadimport.ProposalTest.FORM;
import static io.leadimport.ProposalTest.HEADER;
import static io.leadimport.ProposalTest.request;
import static io.leadimport.ProposalTest.row;
import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.said;
import static io.leadimport.TestHost.source;
import static io.leadimport.form.Fields.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.leadimport.form.LeadForm;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.profile.Cleaning;
import io.leadimport.profile.ImportProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a profile declares is how the file is read; what the form does not have is an error. */
class DeclaredProfileTest {
    private final TestHost host = new TestHost();

    @Test
    void partsOfAProfileThatTheFormDoesNotHaveAreReported() {
        ImportProfile profile = ImportProfile.NONE
                .withField("gone", reading -> reading.withDates(DateFormat.ISO))
                .withField(
                        "company",
                        reading -> reading.withDates(DateFormat.ISO)
                                .withNumbers(NumberNotation.PLAIN)
                                .withReplacement("a", "b"))
                .withField("web", reading -> reading.withCleaning(Cleaning.CURRENCY))
                .withField("industry", reading -> reading.withReplacement("Bank", "Banking"))
                .withColumn("Old column", "company2");

        ImportOutcome outcome =
                host.importer().importLeads(request(row(";;;;;;;")).withProfile(profile));

        assertEquals(
                List.of(
                        "The saved settings for such files have a date format for \u201CCompany\u201D, which holds no dates. Save the settings again.",
                        "The saved settings for such files have a number format for \u201CCompany\u201D, which holds no decimal numbers. Save the settings again.",
                        "The saved settings for such files replace texts in \u201CCompany\u201D, which takes no fixed list of values. Save the settings again.",
                        "The saved settings for such files describe the field \u201Cgone\u201D, which the form does not have. Save the settings again.",
                        "The saved settings for such files replace a text in \u201CIndustry\u201D with \u201CBanking\u201D, which the form does not accept. Save the settings again.",
                        "The saved settings for such files tidy \u201CWeb site\u201D in a way that it does not take (currency). Save the settings again.",
                        "The column mapping uses \u201COld column\u201D for \u201Ccompany2\u201D, which is not part of the form. Choose again what the column is for."),
                outcome.report().problems().stream()
                        .map(problem -> problem.message(Locale.ENGLISH))
                        .toList());
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void aDeclaredHeaderRowIsReadAndWhatStandsAboveItIsNot() {
        ImportRequest request =
                ImportRequest.of(FORM, source("My leads;;\nof this week;;\n" + HEADER + row(";;;;;;;")), ADMIN);

        ImportOutcome outcome = host.importer().importLeads(request.withProfile(ImportProfile.NONE.withHeaderRow(3)));

        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals(4, host.leads.leads().get(0).row());
    }

    @Test
    void aHeaderRowBeyondTheEndOfTheFileIsAnErrorOfTheProfile() {
        ImportRequest request = request(row(";;;;;;;"));

        ImportOutcome outcome = host.importer().importLeads(request.withProfile(ImportProfile.NONE.withHeaderRow(50)));

        assertEquals(
                List.of(
                        "The saved settings for such files say that the column names stand in row 50, but the file ends before it."
                                + " Save the settings again."),
                outcome.report().problems().stream()
                        .map(problem -> problem.message(Locale.ENGLISH))
                        .toList());
    }

    @Test
    void textsThatMeanNoValueAreBlankInEveryFieldOfAFormOrProfile() {
        LeadForm form = LeadForm.named("f")
                .field(text("company").label("Company").required())
                .field(text("city").label("City"))
                .noValue("k. A.")
                .build();
        ImportRequest request = ImportRequest.of(
                form, source("Partner ID;Partner User ID;Company;City\nP1;U1;Acme;K.  A.\nP1;U1;x;-\n"), ADMIN);

        ImportOutcome outcome = host.importer()
                .importLeads(
                        request.withProfile(ImportProfile.NONE.withNoValue("X").withNoValue("-")));

        assertEquals(List.of("error value-required @3:3 Company"), said(outcome));
        assertEquals("x", outcome.report().problems().get(0).value());
        host.importer().importLeads(request.withProfile(ImportProfile.NONE.withNoValue("-")));
        assertEquals(Map.of("company", "Acme"), host.leads.leads().get(0).values());
    }

    @Test
    void aReplacementMeansItsTextInAnyCaseAndWithAnySpace() {
        ImportProfile profile = ImportProfile.NONE.withField(
                "industry",
                reading -> reading.withReplacement("Fin. services", "Finance")
                        .withReplacement("\u00C4rzte", "Health care"));
        String rows = row(";;;fin.   SERVICES;;;;") + row(";;;\u00E4rzte;;;;") + row(";;;Fin. service;;;;");

        ImportOutcome outcome = host.importer().importLeads(request(rows).withProfile(profile));

        assertEquals(List.of("warning not-in-list @4:4 Industry"), said(outcome));
        assertEquals(
                List.of("Finance", "Health care"),
                host.leads.leads().stream()
                        .flatMap(lead -> lead.values().entrySet().stream())
                        .filter(value -> value.getKey().equals("industry"))
                        .map(Map.Entry::getValue)
                        .toList());
    }
}
