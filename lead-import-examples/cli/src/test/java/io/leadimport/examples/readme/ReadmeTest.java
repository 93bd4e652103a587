package io.leadimport.examples.readme;

import static io.leadimport.form.Fields.choice;
import static io.leadimport.form.Fields.date;
import static io.leadimport.form.Fields.decimal;
import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.json.ProfileJson;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.profile.ImportProfile;
import io.leadimport.profile.Proposal;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java is compiled here, and does what the README says. */
class ReadmeTest {
    private static final Path SOURCES = Path.of("src", "test", "java", "io", "leadimport", "examples", "readme");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private final InMemoryLeadRepository leads = new InMemoryLeadRepository();
    private final InMemoryPartnerRepository partners =
            new InMemoryPartnerRepository(List.of(new Partner("P-1", "One", PartnerStatus.ACTIVE)));
    private final InMemoryPartnerUserRepository partnerUsers =
            new InMemoryPartnerUserRepository(List.of(new PartnerUser("U-1", "P-1", "Ann", "ann@example.com", true)));
    private final Map<String, String> profiles = new HashMap<>();
    private final List<String> shown = new ArrayList<>();

    private static LeadForm form() {
        LeadForm form = LeadForm.named("Lead registration")
                .field(text("company").label("Company").required().maxLength(120))
                .field(email("email").label("Email").required())
                .field(choice("region", "EMEA", "AMER", "APAC").label("Region").required())
                .field(decimal("deal_value").label("Deal value").min("0"))
                .field(date("expected_close").label("Expected close"))
                .build();
        return form;
    }

    private void importFile(LeadForm form, Path path) {
        LeadImporter importer =
                LeadImporter.builder(leads, partners, partnerUsers).build(); // once, thread-safe

        ImportRequest request = ImportRequest.of(form, CsvSource.of(path), Submitter.admin("u-17"));
        ImportOutcome outcome = importer.importLeads(request);
        show("Leads imported: " + outcome.leadCount() + (outcome.isStored() ? ". They are pending approval." : "."));
        for (Problem problem : outcome.report().problems()) {
            show("Row " + problem.row() + ", " + problem.severity().code() + ": " + problem.message(Locale.ENGLISH));
        }
    }

    private ImportOutcome showPage(LeadImporter importer, ImportRequest request, Locale locale) {
        String source = importer.inspect(request).headerDigest().orElseThrow();
        ImportProfile profile =
                profiles.containsKey(source) ? ProfileJson.parse(profiles.get(source)) : ImportProfile.NONE;
        try (CheckedImport checked = importer.check(request.withProfile(profile))) {
            checked.report().causes().forEach(cause -> show(cause.code().code() + ", cells: " + cause.cells()));
            for (Proposal proposal : chosen(checked.proposals())) { // of two that exclude each other, one
                profile = profile.with(proposal);
            }
        }
        List<String> answers;
        try (CheckedImport checked = importer.check(request.withProfile(profile))) {
            answers = checked.report().questions().stream()
                    .filter(question -> saysYes(question.message(locale)))
                    .map(Problem::questionId)
                    .toList();
        }
        profiles.put(source, ProfileJson.write(profile));
        ImportOutcome stored = importer.importLeads(request.withProfile(profile).confirming(answers));
        return stored;
    }

    private List<Proposal> chosen(List<Proposal> proposals) {
        proposals.forEach(
                proposal -> show("accepted: " + proposal.text(Locale.ENGLISH) + ", cells: " + proposal.cells()));
        return proposals;
    }

    private boolean saysYes(String question) {
        show("answered: " + question);
        return true;
    }

    private void show(String text) {
        shown.add(text);
    }

    @Test
    void theImportSaysHowManyLeadsAreStoredOrWhatIsWrong(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("leads.csv");
        String header = "Partner ID,Partner User ID,Company,Email,Region\n";
        Files.writeString(file, header + "P-1,U-1,Acme,a@example.com,EMEA\n");
        importFile(form(), file);
        Files.writeString(file, header + "P-1,U-1,,a@example.com,EMEA\n");
        importFile(form(), file);

        assertEquals(
                List.of(
                        "Leads imported: 1. They are pending approval.",
                        "Leads imported: 0.",
                        "Row 2, error: \u201CCompany\u201D is required, but this cell is blank."),
                shown);
        assertEquals(1, leads.leads().size());
    }

    @Test
    void thePageAcceptsAsksAndKeepsTheProfileForTheNextFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("leads.csv");
        String header = "Partner ID,Partner User ID,Company,E-Mail,Region,Deal value,Expected close\n";
        Files.writeString(
                file,
                header
                        + "P-1,U-1,Acme,a@example.com,EMEA,much,31.12.2026\nP-1,U-1,Apex,b@example.com,EMEA,more,30.11.2026\n");
        LeadImporter importer =
                LeadImporter.builder(leads, partners, partnerUsers).build();
        ImportRequest request = ImportRequest.of(form(), CsvSource.of(file), Submitter.admin("u-17"));

        assertTrue(showPage(importer, request, Locale.ENGLISH).isStored());

        assertEquals(
                List.of(
                        "accepted: Import the column \u201CE-Mail\u201D as \u201CEmail\u201D, cells: 0",
                        "accepted: Read the dates in \u201CExpected close\u201D like 31.12.2026 (d.M.yyyy), cells: 2",
                        "answered: Most cells in \u201CDeal value\u201D can\u2019t be read. Filled cells: 2. Not readable: 2. Cells: 2."
                                + " Import the leads without these values?"),
                shown.stream().filter(text -> text.startsWith("a")).toList());
        shown.clear();
        Files.writeString(file, header + "P-1,U-1,Next,c@example.com,EMEA,12,29.11.2026\n");
        assertTrue(
                showPage(importer, request.withImportId("next"), Locale.ENGLISH).isStored());
        assertEquals(List.of(), shown);
        assertEquals(3, leads.leads().size());
    }

    @Test
    void theValidatorFindsWhatIsWrongWithARow() {
        RowVerdict verdict = RowValidator.of(form()).validate(Map.of("Company", "Acme", "Email", "a@b"));
        assertEquals(
                ProblemCode.FORMAT_EMAIL, verdict.problem("email").orElseThrow().code());
        assertFalse(verdict.isAccepted());
        assertEquals(
                ProblemCode.VALUE_REQUIRED,
                verdict.problem("region").orElseThrow().code());
    }

    @Test
    void everyJavaBlockOfTheReadmeStandsInATestedSource() throws IOException {
        String sources = compact(sources());
        Matcher block = JAVA_BLOCK.matcher(Files.readString(Path.of("..", "..", "README.md")));
        int blocks = 0;
        while (block.find()) {
            blocks++;
            String java = block.group(1);
            assertTrue(sources.contains(compact(java)), () -> "not compiled by a test:\n" + java);
        }
        assertEquals(5, blocks);
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<Path> sorted = files.sorted().toList();
            StringBuilder all = new StringBuilder();
            for (Path file : sorted) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
            return all.toString();
        }
    }

    /** Java without white space: the formatter breaks lines where the README does not. */
    private static String compact(String java) {
        return java.replaceAll("\\s+", "");
    }
}
