package io.leadimport.examples.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.json.TableSchema;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ImportProfile;
import io.leadimport.profile.Proposal;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.Submitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine")
class SampleDataTest {
    /** Row, severity, code, reason and column; row 26 is blank, and the others are as they should be. */
    private static final String EXPECTED = """
        0 warning header-unknown in Campaign
        0 warning header-blank
        4 error value-required in Last name
        5 error value-required in Partner ID
        6 error value-required in Partner User ID
        7 error type-text in Company
        8 error length-min in Company
        9 error length-max in Company
        10 error format-email in Email
        11 error not-in-list in Country
        13 warning pattern-mismatch in Phone
        14 warning length-max in Job title
        15 warning not-in-list in Industry
        16 warning type-integer in Employees
        17 warning range-min number in Employees
        18 warning range-max number in Employees
        19 warning type-decimal in Deal value
        20 warning type-date in Expected close
        21 warning range-min date in Expected close
        22 warning type-boolean in Newsletter consent
        24 warning text-illegal-character in Notes
        25 error duplicate-in-file in Email
        27 error row-cell-missing
        28 error row-cell-extra
        30 error reference-partner unknown in Partner ID
        31 error reference-partner status pending in Partner ID
        32 error reference-partner status declined in Partner ID
        33 error reference-partner status suspended in Partner ID
        34 error reference-partner-user unknown in Partner User ID
        35 error reference-partner-user inactive in Partner User ID
        36 error reference-partner-user other-partner in Partner User ID
        37 error value-required in Last name
        37 error format-email in Email
        37 error not-in-list in Region
        37 warning range-min number in Employees
        37 warning type-decimal in Deal value
        """;

    private final SampleData sample = new SampleData();
    private final InMemoryLeadRepository leads = new InMemoryLeadRepository();
    private final LeadImporter importer = LeadImporter.builder(
                    leads,
                    new InMemoryPartnerRepository(sample.directory().partners()),
                    new InMemoryPartnerUserRepository(sample.directory().users()))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"partners.csv", "users.csv", "leads.csv", "leads-with-errors.csv", "leads-from-abroad.csv"})
    void isMadeAgainByteForByte(String file) throws IOException {
        String committed = Files.readString(SampleData.FOLDER.resolve(file), StandardCharsets.UTF_8);
        assertEquals(new String(sample.files().get(file), StandardCharsets.UTF_8), committed);
    }

    @Test
    void holdsNothingElse() throws IOException {
        Set<String> expected = new TreeSet<>(sample.files().keySet());
        expected.add("form.json");
        try (Stream<Path> files = Files.list(SampleData.FOLDER)) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void hasPartnersOfEachStatusAndUsersOfEachKind() {
        assertEquals(20, sample.directory().partners().size());
        assertEquals(
                "ACTIVE=15 APPROVED=2 DECLINED=1 PENDING=1 SUSPENDED=1",
                sample.directory().partners().stream()
                        .collect(Collectors.groupingBy(
                                partner -> partner.status().name(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(" ")));
        assertEquals(60, sample.directory().users().size());
        assertEquals(
                5,
                sample.directory().users().stream()
                        .filter(user -> !user.active())
                        .count());
    }

    @Test
    void hasAFormOfFourteenFields() throws IOException {
        assertEquals("Lead registration", form().name());
        assertEquals(14, form().fields().size());
    }

    @Test
    void importsAThousandLeadsWithoutAProblem() throws IOException {
        ImportOutcome outcome = importSample("leads.csv");
        assertEquals(List.of(), outcome.report().problems());
        assertInstanceOf(ImportOutcome.Imported.class, outcome);
        assertEquals(1_000, leads.leads().size());
    }

    @Test
    void showsOneExampleOfEachProblem() throws IOException {
        ImportOutcome outcome = importSample("leads-with-errors.csv");
        assertInstanceOf(ImportOutcome.Rejected.class, outcome);
        ImportReport report = outcome.report();
        String found = report.problems().stream().map(SampleDataTest::line).collect(Collectors.joining("\n", "", "\n"));
        assertEquals(EXPECTED, found);
        assertEquals(40, report.rowsRead());
        assertEquals(19, report.rowsRejected());
        assertEquals(1, report.rowsBlank());
        assertEquals(List.of(), leads.leads());
    }

    @Test
    void importsTheLeadsFromAbroadOnceTheProposalsAreAccepted() throws IOException {
        CsvSource source = CsvSource.of(SampleData.FOLDER.resolve("leads-from-abroad.csv"));
        ImportRequest request = ImportRequest.of(form(), source, Submitter.admin("admin"));
        ImportReport asked = importer.importLeads(request).report();
        assertEquals(0, asked.errorCount());
        assertEquals(3, asked.questionCount());
        ImportProfile profile = ImportProfile.NONE;
        for (Proposal proposal : asked.proposals()) {
            profile = profile.with(proposal);
        }
        ImportOutcome outcome = importer.importLeads(request.withProfile(profile));
        assertEquals(List.of(), outcome.report().problems());
        assertEquals(
                sample.foreignLeads().stream()
                        .map(lead -> lead.get("Email") + " " + lead.get("Expected close"))
                        .toList(),
                leads.leads().stream()
                        .map(lead -> lead.values().get("email") + " "
                                + Objects.toString(lead.values().get("expected_close"), ""))
                        .toList());
    }

    private static String line(Problem problem) {
        String reason = Stream.of("reason", "status")
                .filter(problem.arguments()::containsKey)
                .map(name -> " " + problem.arguments().get(name))
                .collect(Collectors.joining());
        return problem.row() + " " + problem.severity().code() + " "
                + problem.code().code() + reason + (problem.column() == null ? "" : " in " + problem.column());
    }

    private ImportOutcome importSample(String file) throws IOException {
        CsvSource source = CsvSource.of(SampleData.FOLDER.resolve(file));
        return importer.importLeads(ImportRequest.of(form(), source, Submitter.admin("admin")));
    }

    private static LeadForm form() throws IOException {
        return TableSchema.read(SampleData.FOLDER.resolve("form.json"));
    }
}
