package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.said;
import static io.leadimport.TestHost.source;
import static io.leadimport.form.Fields.choice;
import static io.leadimport.form.Fields.country;
import static io.leadimport.form.Fields.date;
import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.phone;
import static io.leadimport.form.Fields.text;
import static io.leadimport.form.Fields.url;
import static io.leadimport.form.Fields.yesNo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.LeadForm;
import io.leadimport.form.type.DateFormat;
import io.leadimport.problem.Problem;
import io.leadimport.profile.Change;
import io.leadimport.profile.Cleaning;
import io.leadimport.profile.ImportProfile;
import io.leadimport.profile.Proposal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A proposal makes unreadable cells readable, but only after a person accepts it. */
class ProposalTest {
    static final LeadForm FORM = LeadForm.named("f")
            .field(text("company").label("Company").required())
            .field(email("email").label("Email"))
            .field(phone("phone").label("Phone"))
            .field(url("web").label("Web site"))
            .field(choice("industry", "Finance", "Health care", "Retail").label("Industry"))
            .field(country("country").label("Country"))
            .field(decimal("value").label("Deal value"))
            .field(date("close").label("Expected close"))
            .field(yesNo("consent").label("Consent"))
            .build();
    static final String HEADER =
            "Partner ID;Partner User ID;Company;Email;Phone;Web site;Industry;Country;Deal value;Expected close;Consent\n";

    private final TestHost host = new TestHost();

    static ImportRequest request(String rows) {
        return ImportRequest.of(FORM, source(HEADER + rows), ADMIN);
    }

    private List<Proposal> proposals(ImportRequest request) {
        try (CheckedImport checked = host.importer().check(request)) {
            return checked.proposals();
        }
    }

    private Map<String, Object> storedWithAllProposals(ImportRequest request) {
        ImportProfile profile = ImportProfile.NONE;
        for (Proposal proposal : proposals(request)) {
            profile = profile.with(proposal);
        }
        ImportOutcome outcome = host.importer().importLeads(request.withProfile(profile));
        assertEquals(List.of(), said(outcome));
        return host.leads.leads().get(0).values();
    }

    static String row(String cells) {
        return "P1;U1;Acme;" + cells + "\n";
    }

    @Test
    void aFileInOtherNotationsIsReadAfterItsProposalsAreAccepted() {
        String cells =
                "Ann <ann@example.com>;Tel.: +49 30 123456;www.example.com;Helth care;Deutschland;1.250,50 EUR;31.12.2026;n/a";
        String other =
                "mailto:bob@example.com;p:+49 30 654321;example.org/path;Retial;Frankreich;\u20AC 99,5;01.02.2027;n/a";

        Map<String, Object> values = storedWithAllProposals(request(row(cells) + row(other)));

        assertEquals("ann@example.com", values.get("email"));
        assertEquals("+49 30 123456", values.get("phone"));
        assertEquals("https://www.example.com", values.get("web").toString());
        assertEquals("Health care", values.get("industry"));
        assertEquals("DE", values.get("country"));
        assertEquals(new BigDecimal("1250.50"), values.get("value"));
        assertEquals(LocalDate.of(2026, 12, 31), values.get("close"));
        assertEquals(null, values.get("consent"));
    }

    @Test
    void eachProposalSaysHowManyCellsItConcernsAndWhetherItIsCertain() {
        String rows = row(";;;Finanse;Deutschland;1.250,50;31.12.2026;")
                + row(";;;Finanse;Deutschland;2.250,50;30.11.2026;")
                + row(";;;Finance;France;;;");

        assertEquals(
                List.of(
                        "Replace[field=industry] likely 2",
                        "Replace[field=country] certain 2",
                        "Numbers[field=value, notation=NumberNotation[decimalChar=,, groupChar=.]] certain 2",
                        "Dates[field=close, format=d.M.yyyy] certain 2"),
                proposals(request(rows)).stream()
                        .sorted(Comparator.comparing(proposal -> List.of("industry", "country", "value", "close")
                                .indexOf(proposal.change().field())))
                        .map(proposal ->
                                proposal.change() + (proposal.certain() ? " certain " : " likely ") + proposal.cells())
                        .toList());
    }

    @Test
    void aSingleCellMakesNothingCertain() {
        List<Proposal> found = proposals(request(row("Ann <ann@example.com>;;;;;;31.12.2026;")));

        assertTrue(found.stream().noneMatch(Proposal::certain), found::toString);
    }

    @Test
    void datesThatReadBothWaysAreTwoProposalsThatExcludeEachOther() {
        List<Proposal> found = proposals(request(row(";;;;;;03/04/2027;") + row(";;;;;;05/06/2027;")));

        assertEquals(
                List.of(
                        new Change.Dates("close", DateFormat.of("d/M/yyyy")),
                        new Change.Dates("close", DateFormat.of("M/d/yyyy"))),
                found.stream().map(Proposal::change).toList());
        assertTrue(found.get(0).excludes(found.get(1)));
        assertTrue(found.stream().noneMatch(Proposal::certain));
    }

    @Test
    void aProblemHasTheIdsOfTheProposalsThatWouldHelp() {
        try (CheckedImport checked = host.importer().check(request(row(";;;;Deutschland;;;") + row(";;;;Oz;;;")))) {
            List<List<String>> ids = checked.report().problems().stream()
                    .filter(problem -> problem.row() > 0)
                    .map(Problem::proposalIds)
                    .toList();
            String id = checked.proposals().get(0).id();
            assertEquals(List.of(List.of(id), List.of()), ids);
        }
    }

    @Test
    void theSameChangeHasTheSameIdInEveryFile() {
        String id = proposals(request(row(";;;;Deutschland;;;"))).get(0).id();

        assertEquals(
                id,
                proposals(request(row(";;;;France;;;") + row(";;;;DEUTSCHLAND;;;")))
                        .get(0)
                        .id());
        assertEquals("167f537c893d", id);
    }

    @Test
    void acceptingAProposalTwiceIsTheSameAsOnce() {
        for (Proposal proposal : proposals(request(row("A <a@b.de>;T: 1;b.de;Helth care;Spanien;1,5;1.2.2027;-")))) {
            ImportProfile once = ImportProfile.NONE.with(proposal);
            assertEquals(once, once.with(proposal));
            assertEquals(once.digest(), once.with(proposal).digest());
        }
    }

    @Test
    void whatShowsOnlyAfterAProposalIsPartOfTheNextCheck() {
        LeadForm form = LeadForm.named("f")
                .field(decimal("value").label("Deal value").required().max("1000"))
                .build();
        ImportRequest request = ImportRequest.of(
                form, source("Partner ID;Partner User ID;Deal value\nP1;U1;1.250,50\nP1;U1;2,5\n"), ADMIN);
        Proposal proposal = proposals(request).get(0);

        ImportOutcome outcome = host.importer().importLeads(request.withProfile(ImportProfile.NONE.with(proposal)));

        assertInstanceOf(ImportOutcome.Rejected.class, outcome);
        assertEquals(List.of("error range-max @2:2 Deal value"), said(outcome));
    }

    @Test
    void numbersWrittenAsDeclaredAreNotProposedAgainBecauseOfACurrency() {
        String plain = row(";;;;;1250.50;;") + row(";;;;;99.5;;") + row(";;;;;12.00 EUR;;");
        String german = row(";;;;;1.250,50;;") + row(";;;;;99,5;;") + row(";;;;;12,00 EUR;;");

        assertEquals(
                List.of(new Change.Clean("value", Cleaning.CURRENCY)),
                proposals(request(plain)).stream().map(Proposal::change).toList());
        assertEquals(
                List.of(new Change.Clean("value", Cleaning.CURRENCY)),
                proposals(request(german).writtenIn(Locale.GERMANY)).stream()
                        .map(Proposal::change)
                        .toList());
        assertEquals(
                List.of("warning type-decimal @4:4 Deal value"),
                said(host.importer().importLeads(request(plain))));
    }

    @Test
    void nothingIsProposedThatTheFieldWouldRefuseAsWell() {
        LeadForm form = LeadForm.named("f")
                .field(country("country").label("Country").oneOf(List.of("FR", "ES")))
                .build();
        String csv = "Partner ID;Partner User ID;Country\nP1;U1;Germany\nP1;U1;Deutschland\nP1;U1;Frankreich\n";

        assertEquals(
                List.of(new Change.Replace("country", "Frankreich", "FR")),
                proposals(ImportRequest.of(form, source(csv), ADMIN)).stream()
                        .map(Proposal::change)
                        .toList());
    }

    @Test
    void anUnreadableCellDoesNotHideThatTheOthersReadInTwoWays() {
        LeadForm form = LeadForm.named("f")
                .field(date("close").label("Close").dateFormat("dd/MM/yyyy"))
                .field(decimal("value").label("Value"))
                .build();
        String csv = "Partner ID;Partner User ID;Close;Value\n"
                + "P1;U1;03/04/2027;1.250\nP1;U1;05/06/2027;12.500\nP1;U1;soon;much\n";

        assertEquals(
                List.of(
                        "question column-format @1:0 Close",
                        "question column-format @1:0 Value",
                        "warning type-date @4:4 Close",
                        "warning type-decimal @4:4 Value"),
                said(host.importer().importLeads(ImportRequest.of(form, source(csv), ADMIN))));
    }

    @Test
    void unitsMultipliersAndSeveralCurrenciesAreNoCurrencyToLeaveOut() {
        for (String rows : List.of(
                row(";;;;;5 MIO;;") + row(";;;;;3 MIO;;"),
                row(";;;;;5 KWH;;") + row(";;;;;3 TSD;;"),
                row(";;;;;100 USD;;") + row(";;;;;200 EUR;;"))) {
            assertEquals(
                    List.of(),
                    proposals(request(rows)).stream()
                            .filter(proposal -> proposal.change() instanceof Change.Clean)
                            .toList());
        }
        assertEquals(
                2,
                proposals(request(row(";;;;;100 USD;;") + row(";;;;;USD 200;;")))
                        .get(0)
                        .cells());
    }

    @Test
    void aBlankCellBesideACellToTidyIsNoFault() {
        LeadForm form = LeadForm.named("f")
                .field(decimal("value").label("Value").required())
                .field(email("email").label("Email").required())
                .build();
        String csv = "Partner ID;Partner User ID;Value;Email\nP1;U1;$1;A <a@b.de>\nP1;U1; ;\t\nP1;U1;;\n";

        assertEquals(
                List.of("error value-required @3:3 Value", "error value-required @3:3 Email"),
                said(host.importer().importLeads(ImportRequest.of(form, source(csv), ADMIN))).stream()
                        .filter(text -> text.contains("@3:3"))
                        .toList());
    }

    @Test
    void aTextThatIsAnOptionIsNotProposedAsNoValue() {
        LeadForm form = LeadForm.named("f")
                .field(choice("priority", "High", "None").label("Priority"))
                .field(decimal("value").label("Value"))
                .build();
        String csv = "Partner ID;Partner User ID;Priority;Value\nP1;U1;None;none\nP1;U1;High;n/a\n";

        assertEquals(
                List.of(new Change.NoValue("n/a")),
                proposals(ImportRequest.of(form, source(csv), ADMIN)).stream()
                        .map(Proposal::change)
                        .toList());
    }
}
