package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.cli.CommandLineHost.Said;
import io.leadimport.json.ProfileJson;
import io.leadimport.profile.ImportProfile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Accepting proposals, answering questions, and saving how a file is read. */
@Tag("machine")
final class AnswersTest {
    private static final String HEADER = "Partner ID,Partner User ID,Company,Email,Deal value,Expected close\n";
    /** Numbers that only one notation reads, and dates that can be read in two ways. */
    private static final String AMBIGUOUS = HEADER + """
            P1,U1,Acme,a@b.example,"1.250,50",03/04/2027
            P1,U1,Beta,b@b.example,"2.000,75",05/06/2027
            """;

    private static final String NUMBERS = HEADER + """
            P1,U1,Acme,a@b.example,"1.250,50",2027-04-03
            P1,U1,Beta,b@b.example,"2.000,75",2027-06-05
            """;

    private final CommandLineHost host;

    AnswersTest(@TempDir Path folder) {
        host = CommandLineHost.ready(folder);
    }

    /** Checks a file, and returns the ids of the questions that it asks. */
    private List<String> questions(String csv, String... more) {
        checked(csv, more);
        return StreamSupport.stream(host.report().get("problems").spliterator(), false)
                .filter(problem -> problem.get("severity").stringValue().equals("question"))
                .map(problem -> problem.get("question").stringValue())
                .toList();
    }

    /** Checks a file, and returns the id of the proposal whose text has these words. */
    private String proposal(String csv, String words) {
        checked(csv);
        List<JsonNode> found = StreamSupport.stream(
                        host.report().get("proposals").spliterator(), false)
                .filter(proposal -> proposal.get("text").stringValue().contains(words))
                .toList();
        assertEquals(1, found.size(), host.report().get("proposals").toString());
        return found.get(0).get("id").stringValue();
    }

    private Said checked(String csv, String... more) {
        List<String> options = new ArrayList<>(List.of("--dry-run", "--report", host.path("report.json")));
        options.addAll(List.of(more));
        return host.imported(csv, options.toArray(String[]::new));
    }

    private List<String> stored(String field) {
        return host.leadRecords().stream().map(lead -> lead.getField(field)).toList();
    }

    @Test
    void nothingIsStoredWhileAQuestionIsOpen() {
        Said said = host.imported(AMBIGUOUS);
        assertEquals(1, said.status());
        assertTrue(
                said.out().contains("Leads imported: 0. Answer the questions and import the file again."), said.out());
        assertTrue(said.out().contains("\nErrors: 0. Questions: 2. Warnings: "), said.out());
        assertEquals(0, host.leadCount());
        Said dry = host.imported(AMBIGUOUS, "--dry-run");
        assertEquals(1, dry.status());
        assertTrue(
                dry.out().contains("The file has open questions, so that none of its leads can be imported yet."),
                dry.out());
    }

    @Test
    void questionsAreShownWithTheOptionThatAnswersThem() {
        List<String> ids = questions(AMBIGUOUS);
        String out = host.imported(AMBIGUOUS).out();
        for (String id : ids) {
            assertTrue(out.contains("            If this is right, answer with yes: --confirm " + id + "\n"), out);
        }
        assertTrue(
                out.contains(
                        "\n\nOpen questions: 2. Nothing is stored until each of them is settled: accept a proposal,"
                                + " correct the file, or answer with yes (--confirm ID,ID).\n\nProposals for how to read this file."),
                out);
    }

    @Test
    void aQuestionThatIsConfirmedIsAWarningAndTheFileIsStored() {
        List<String> ids = questions(AMBIGUOUS);
        assertEquals(1, host.imported(AMBIGUOUS, "--confirm", ids.get(0)).status());
        assertEquals(0, host.leadCount());
        Said said = host.imported(AMBIGUOUS, "--confirm", String.join(",", ids));
        assertEquals(0, said.status(), said.out());
        assertTrue(said.out().contains("Questions: 0."), said.out());
        assertEquals(List.of("", ""), stored("deal_value"));
    }

    @Test
    void anAnswerToNoQuestionOfThisFileIsRefused() {
        List<String> ids = questions(AMBIGUOUS);
        String expected =
                "lead-import: --confirm: expected IDs of questions about this file as it is read now, and none has this ID: ";
        ImportCommandTest.refused(expected + "123456789abc\n", host.imported(AMBIGUOUS, "--confirm", "123456789abc"));
        // the same file with one other byte
        ImportCommandTest.refused(
                expected + ids.stream().sorted().collect(Collectors.joining(", ")) + "\n",
                host.imported(AMBIGUOUS.replace("Acme", "Acne"), "--confirm", String.join(",", ids)));
        assertEquals(0, host.leadCount());
    }

    @Test
    void certainProposalsAreAcceptedAndTheSecondCheckDecides() {
        Said said = host.imported(NUMBERS, "--accept", "certain", "--import-id", "i-1");
        String id = proposal(NUMBERS, "Deal value");
        assertEquals("""
                Accepted: %s  Read the numbers in \u201CDeal value\u201D like 1.250,50
                Rows read: 2. Accepted: 2. Rejected: 0. Blank: 0.
                Leads imported: 2. They are pending approval.
                Import ID: i-1
                """.formatted(id), said.out());
        assertEquals(0, said.status());
        assertEquals(List.of("1250.50", "2000.75"), stored("deal_value"));
    }

    @Test
    void theSameCommandAgainFindsItsImport() {
        host.imported(NUMBERS, "--accept", "certain", "--import-id", "i-1");
        Said again = host.imported(NUMBERS, "--accept", "certain", "--import-id", "i-1");
        assertEquals(0, again.status(), again.out() + again.err());
        assertTrue(again.out().contains("This file was imported before under this import ID"), again.out());
        assertEquals(2, host.leadCount());
    }

    @Test
    void aProposalIsAcceptedByItsId() {
        String dates = proposal(AMBIGUOUS, "d/M/yyyy");
        Said said = host.imported(AMBIGUOUS, "--accept", "certain," + dates + "," + dates);
        assertEquals(0, said.status(), said.out());
        assertEquals(List.of("2027-04-03", "2027-06-05"), stored("expected_close"));
    }

    @Test
    void ofProposalsThatExcludeEachOtherAPersonMustChooseOne() {
        String dayFirst = proposal(AMBIGUOUS, "d/M/yyyy");
        String monthFirst = proposal(AMBIGUOUS, "M/d/yyyy");
        Said all = host.imported(AMBIGUOUS, "--accept", "all");
        assertEquals(1, all.status());
        assertTrue(
                all.out()
                        .contains("Not accepted, because only one of them can be right: " + dayFirst + ", " + monthFirst
                                + ". Accept one of them by its ID.\n"),
                all.out());
        assertTrue(
                all.out().contains("  Only one of these can be accepted: " + dayFirst + ", " + monthFirst), all.out());
        ImportCommandTest.refused(
                "lead-import: --accept: only one of these proposals can be accepted: " + dayFirst + ", " + monthFirst
                        + "\n",
                host.imported(AMBIGUOUS, "--accept", monthFirst + "," + dayFirst));
        assertEquals(0, host.leadCount());
        assertEquals(
                0, host.imported(AMBIGUOUS, "--accept", "all," + monthFirst).status());
        assertEquals(List.of("2027-03-04", "2027-05-06"), stored("expected_close"));
    }

    @Test
    void aProposalThatIsNotOfferedIsRefused() {
        ImportCommandTest.refused(
                "lead-import: --accept: expected certain, all, or IDs of proposals for this file, and none has this ID:"
                        + " 123456789abc, Certain\n",
                host.imported(NUMBERS, "--accept", "Certain,123456789abc"));
        assertEquals(0, host.leadCount());
    }

    @Test
    void whereNothingIsProposedTheFileIsImportedAsItIs() {
        Said said = host.imported(HEADER + "P1,U1,Acme,a@b.example,1,2027-01-01\n", "--accept", "certain");
        assertEquals(0, said.status(), said.out());
        assertTrue(said.out().startsWith("There is no proposal to accept.\nRows read: 1."), said.out());
        assertEquals(1, host.leadCount());
    }

    @Test
    void aFileThatCannotBeReadTwiceIsRefusedWithAccept() {
        ImportCommandTest.refused(
                "lead-import: --accept: expected a file that can be read twice, and this one cannot: /dev/null\n",
                host.run(host.importCommand("/dev/null", "--accept", "certain")));
    }

    @Test
    void anAnswerBelongsToTheCheckWithWhatWasAccepted() {
        List<String> before = questions(AMBIGUOUS);
        List<String> after = questions(AMBIGUOUS, "--accept", "certain");
        assertEquals(1, after.size());
        assertFalse(before.contains(after.get(0)));
        Said said = host.imported(AMBIGUOUS, "--accept", "certain", "--confirm", after.get(0));
        assertEquals(0, said.status(), said.out() + said.err());
        assertEquals(List.of("1250.50", "2000.75"), stored("deal_value"));
        assertEquals(List.of("", ""), stored("expected_close"));
    }

    @Test
    void whatShowsForTheFirstTimeIsListedBeforeAnythingIsStored() {
        host.write(
                "form.json",
                CommandLineHost.FORM.replace(
                        "\"type\": \"number\"", "\"type\": \"number\", \"constraints\": {\"minimum\": 2000}"));
        host.write("leads.csv", NUMBERS);
        String heading = "This shows only now, after the proposals were accepted:\n"
                + "  warning   Row 2: \u201CDeal value\u201D must be at least";
        List<Integer> storedByThen = new ArrayList<>();
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                seen.write(b);
                if (storedByThen.isEmpty()
                        && seen.toString(StandardCharsets.UTF_8).contains(heading)) {
                    storedByThen.add(host.leadCount());
                }
            }
        };
        int status = LeadImportCommand.run(
                Streams.of(out, seen), host.importCommand(host.path("leads.csv"), "--accept", "certain"));
        assertEquals(0, status, seen.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(0), storedByThen);
        assertEquals(2, host.leadCount());
        assertEquals(List.of("", "2000.75"), stored("deal_value"));
    }

    @Test
    void aSavedProfileAsksNothingOfTheNextFile() {
        String dates = proposal(AMBIGUOUS, "d/M/yyyy");
        String profile = host.path("p.json");
        Said said = host.imported(AMBIGUOUS, "--accept", "certain," + dates, "--save-profile", profile);
        assertEquals(0, said.status(), said.out());
        assertTrue(said.out().endsWith("\nProfile, for --profile with the next file: " + profile + "\n"), said.out());
        String next = AMBIGUOUS.replace("Acme", "Gamma").replace("03/04", "07/08");
        Said again = host.imported(next, "--profile", profile, "--import-id", "i-2");
        assertEquals("""
                Rows read: 2. Accepted: 2. Rejected: 0. Blank: 0.
                Leads imported: 2. They are pending approval.
                Import ID: i-2
                """, again.out());
        assertEquals(List.of("2027-04-03", "2027-06-05", "2027-08-07", "2027-06-05"), stored("expected_close"));
    }

    @Test
    void theProfileOfARejectedFileIsSavedAndHoldsNoAnswers() {
        List<String> ids = questions(AMBIGUOUS, "--accept", "certain");
        String csv = AMBIGUOUS.replace("Acme", "");
        Said said = host.imported(csv, "--accept", "certain", "--save-profile", host.path("p.json"));
        assertEquals(1, said.status());
        ImportProfile saved = ProfileJson.parse(host.read("p.json"));
        assertEquals(List.of("deal_value"), List.copyOf(saved.fields().keySet()));
        assertFalse(ids.stream().anyMatch(host.read("p.json")::contains), host.read("p.json"));
        assertEquals(
                1, host.imported(AMBIGUOUS, "--profile", host.path("p.json")).status(), "the dates are asked for");
    }

    @Test
    void theShortCutsAreSavedToo() {
        Said said = host.imported(
                AMBIGUOUS, "--locale", "de", "--dates", "dd/MM/yyyy", "--save-profile", host.path("p.json"));
        assertEquals(0, said.status(), said.out());
        String next = AMBIGUOUS.replace("Acme", "Gamma");
        assertEquals(0, host.imported(next, "--profile", host.path("p.json")).status());
        assertEquals(4, host.leadCount());
    }

    @Test
    void idsAreReadAsTheyAreCopied() {
        List<String> ids = questions(AMBIGUOUS);
        String copied = "\u2068" + ids.get(0) + "\u2069, " + ids.get(1) + ",";
        Said said = host.imported(AMBIGUOUS, "--confirm", copied);
        assertEquals(0, said.status(), said.out() + said.err());
    }

    @Test
    void unattendedAColumnThatCannotBeReadIsAWarning() {
        String csv = HEADER + "P1,U1,Acme,a@b.example,,soon\nP1,U1,Beta,b@b.example,,later\n";
        assertEquals(1, host.imported(csv).status());
        Said said = host.imported(csv, "--unattended");
        assertEquals(0, said.status(), said.out());
        assertEquals(List.of("{\"expected_close\":\"soon\"}", "{\"expected_close\":\"later\"}"), stored("unreadable"));
    }

    @Test
    void theSameFileAgainIsAskedFor() {
        String csv = HEADER + "P1,U1,Acme,a@b.example,,\n";
        assertEquals(0, host.imported(csv).status());
        Said again = host.imported(csv, "--report", host.path("report.json"));
        assertEquals(1, again.status(), again.out());
        assertEquals(1, host.leadCount());
        String id = host.report().get("problems").get(0).get("question").stringValue();
        assertEquals(0, host.imported(csv, "--confirm", id).status());
        assertEquals(2, host.leadCount());
    }
}
