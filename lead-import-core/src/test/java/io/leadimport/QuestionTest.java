package io.leadimport;

import static io.leadimport.TestHost.PARTNER;
import static io.leadimport.TestHost.request;
import static io.leadimport.TestHost.row;
import static io.leadimport.TestHost.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvSource;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ImportProfile;
import io.leadimport.spi.AnsweredQuestion;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions stop an import until they are answered for this file, or a profile settles them. */
class QuestionTest {
    private static final String UNREADABLE_STAFF = TestHost.HEADER
            + "P1,U1,A,a@b.de,EMEA,many,,,,\n"
            + "P1,U1,B,b@b.de,EMEA,few,,,,\n"
            + "P1,U1,C,c@b.de,EMEA,7,,,,\n";
    private static final String OTHER_DATES =
            TestHost.HEADER + "P1,U1,A,a@b.de,EMEA,,,31.12.2026,,\n" + "P1,U1,B,b@b.de,EMEA,,,30.11.2026,,\n";
    private static final String TWO_NUMBERS =
            TestHost.HEADER + "P1,U1,A,a@b.de,EMEA,,1.355,,,\n" + "P1,U1,B,b@b.de,EMEA,,12,,,\n";
    private static final String SIMILAR_HEADER =
            TestHost.HEADER.replace("Notes", "Note") + "P1,U1,A,a@b.de,EMEA,,,,,hello\n";

    private final TestHost host = new TestHost();

    private ImportOutcome imported(ImportRequest request) {
        return host.importer().importLeads(request);
    }

    private static List<String> questionIds(ImportOutcome outcome) {
        return outcome.report().problems().stream()
                .filter(Problem::isQuestion)
                .map(Problem::questionId)
                .toList();
    }

    static Stream<String> filesWithAQuestion() {
        return Stream.of(UNREADABLE_STAFF, OTHER_DATES, TWO_NUMBERS, SIMILAR_HEADER);
    }

    @ParameterizedTest
    @MethodSource("filesWithAQuestion")
    void nothingIsStoredWhileAQuestionIsOpenWhicheverWayTheFileComes(String csv) {
        ImportRequest request = request(csv);
        assertInstanceOf(ImportOutcome.Rejected.class, imported(request));
        try (CheckedImport checked = host.importer().check(request)) {
            assertFalse(checked.report().hasErrors());
            assertFalse(checked.report().canBeStored());
            assertInstanceOf(ImportOutcome.Rejected.class, checked.commit());
            String digest = checked.digest().orElseThrow();
            assertInstanceOf(ImportOutcome.Rejected.class, imported(request.expecting(digest)));
        }
        assertEquals(List.of(), host.leads.leads());
    }

    @ParameterizedTest
    @MethodSource("filesWithAQuestion")
    void anAnswerStoresTheFileAndTheReceiptKeepsIt(String csv) {
        ImportOutcome asked = imported(request(csv));
        List<String> ids = questionIds(asked);
        assertEquals(1, ids.size());
        Problem question = asked.report().problems().get(0);

        ImportOutcome stored = imported(request(csv).confirming(ids));

        ImportOutcome.Imported imported = assertInstanceOf(ImportOutcome.Imported.class, stored);
        assertEquals(
                List.of(new AnsweredQuestion(question.code().code(), question.field(), question.cells())),
                imported.receipt().answers());
        Problem answered = stored.report().problems().get(0);
        assertEquals(question.code(), answered.code());
        assertEquals("warning", answered.severity().code());
        assertEquals(ids.get(0), answered.questionId());
    }

    @ParameterizedTest
    @MethodSource("filesWithAQuestion")
    void aConfirmedFileThatChangedByOneByteAsksAgain(String csv) {
        List<String> ids = questionIds(imported(request(csv)));
        String changed = csv.replaceFirst("a@b.de", "x@b.de");

        ImportOutcome outcome = imported(request(changed).confirming(ids));

        assertInstanceOf(ImportOutcome.Rejected.class, outcome);
        assertTrue(
                said(outcome).contains("error file-confirmation @0:0"),
                () -> said(outcome).toString());
        assertEquals(1, questionIds(outcome).size());
        assertNotEquals(ids, questionIds(outcome));
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void anAnswerToAFileWithoutQuestionsIsRefused() {
        ImportOutcome outcome = imported(request(TestHost.HEADER + row(1)).confirming(List.of("0123456789ab")));

        assertEquals(List.of("error file-confirmation @0:0"), said(outcome));
        assertEquals(
                "An answer belongs to no question about this file (0123456789ab). The file or its settings may have"
                        + " changed: look at the questions again.",
                outcome.report().problems().get(0).message(Locale.ENGLISH));
    }

    @Test
    void anotherProfileAsksAgain() {
        List<String> ids = questionIds(imported(request(UNREADABLE_STAFF)));
        ImportRequest other = request(UNREADABLE_STAFF).withProfile(ImportProfile.NONE.withNoValue("n/a"));

        assertInstanceOf(ImportOutcome.Rejected.class, imported(other.confirming(ids)));
    }

    @Test
    void theDigestOfACheckCoversTheAnswers() {
        ImportRequest request = request(UNREADABLE_STAFF);
        ImportRequest answered = request.confirming(questionIds(imported(request)));
        String unanswered = digest(request);
        String seen = digest(answered);

        assertNotEquals(unanswered, seen);
        assertTrue(said(imported(answered.expecting(unanswered))).contains("error file-changed @0:0"));
        assertInstanceOf(ImportOutcome.Imported.class, imported(answered.expecting(seen)));
    }

    private String digest(ImportRequest request) {
        try (CheckedImport checked = host.importer().check(request)) {
            return checked.digest().orElseThrow();
        }
    }

    @Test
    void anUnattendedImportLeavesOutUnreadableColumnsAndStillAsksEverythingElse() {
        ImportOutcome unreadable = imported(request(UNREADABLE_STAFF).unattended());
        assertInstanceOf(ImportOutcome.Imported.class, unreadable);
        assertEquals(Map.of("staff", "many"), host.leads.leads().get(0).unreadable());
        assertInstanceOf(
                ImportOutcome.Imported.class, imported(request(OTHER_DATES).unattended()));

        for (String asked : List.of(TWO_NUMBERS, SIMILAR_HEADER, UNREADABLE_STAFF)) {
            assertInstanceOf(
                    ImportOutcome.Rejected.class, imported(request(asked).unattended()));
        }
    }

    @Test
    void aDeclarationSettlesTheQuestionForTheNextFileToo() {
        ImportProfile profile = ImportProfile.NONE
                .withColumn("Note", "notes")
                .withField("deal_value", reading -> reading.withNumbers(NumberNotation.PLAIN));
        assertEquals(List.of(), said(imported(request(SIMILAR_HEADER).withProfile(profile))));
        assertEquals("hello", host.leads.leads().get(0).values().get("notes"));
        assertEquals(
                List.of("warning header-missing @1:0 Notes"),
                said(imported(request(TWO_NUMBERS.replace(",Notes", ",Remark")).withProfile(profile))).stream()
                        .filter(text -> text.contains("missing"))
                        .toList());
    }

    @Test
    void aColumnThatOtherCellsDisproveIsAnErrorWithAProposal() {
        String csv =
                TestHost.HEADER + "P1,U1,A,a@b.de,EMEA,,1.250,,,\n" + "P1,U1,B,b@b.de,EMEA,,\"1.250,50 \u20AC\",,,\n";

        ImportOutcome outcome = imported(request(csv));

        assertEquals(
                List.of("error column-format @1:0 Deal value", "warning type-decimal @3:3 Deal value"), said(outcome));
        assertEquals(
                List.of("Read the numbers in \u201CDeal value\u201D like 1.250,50"),
                outcome.report().proposals().stream()
                        .filter(proposal ->
                                outcome.report().problems().get(0).proposalIds().contains(proposal.id()))
                        .map(proposal -> proposal.text(Locale.ENGLISH))
                        .filter(text -> text.contains("like"))
                        .toList());
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void aFileInTheFallbackCharsetIsAskedAboutUntilItsCharsetIsDeclared() {
        byte[] latin =
                (TestHost.HEADER + "P1,U1,M\u00FCller,a@b.de,EMEA,,,,,\n").getBytes(Charset.forName("windows-1252"));
        ImportRequest request =
                ImportRequest.of(TestHost.FORM, CsvSource.of(latin).withFallback(), TestHost.ADMIN);

        ImportOutcome asked = imported(request);
        assertEquals(List.of("question file-encoding @2:0"), said(asked));
        ImportProfile profile =
                ImportProfile.NONE.with(asked.report().proposals().get(0));
        assertEquals(Charset.forName("windows-1252"), profile.fallback());

        assertEquals(List.of(), said(imported(request.withProfile(profile))));
        assertEquals("M\u00FCller", host.leads.leads().get(0).values().get("company"));
    }

    @Test
    void aPartnerIsNotAskedAboutColumnsOfThePartner() {
        String csv = "Partner,Partner User ID,Company,Email,Region\nAcme,U1,A,a@b.de,EMEA\n";

        ImportOutcome outcome = imported(request(csv, PARTNER));

        assertEquals(List.of("warning header-unknown @1:0 Partner"), said(outcome));
    }

    @Test
    void aFileThatWasNotReadToItsEndHasNoQuestionIds() {
        ImportOutcome outcome = imported(request(SIMILAR_HEADER + "P1,U1,\"open"));

        Problem question = outcome.report().problems().stream()
                .filter(Problem::isQuestion)
                .findFirst()
                .orElseThrow();
        assertNull(question.questionId());
        assertEquals(Optional.empty(), outcome.report().sourceDigest());
    }

    @Test
    void datesThatReadInTwoWaysAreAskedAboutUnlessEveryDayIsTheSame() {
        ImportRequest dayFirst =
                request(TestHost.HEADER + "P1,U1,A,a@b.de,EMEA,,,03/04/2027,,\nP1,U1,B,b@b.de,EMEA,,,05/05/2027,,\n");
        ImportProfile form = ImportProfile.NONE;
        LeadFormWithDates withDates = new LeadFormWithDates(dayFirst);
        assertEquals(List.of("question column-format @1:0 Expected close"), said(imported(withDates.request())));
        assertEquals(
                List.of(),
                said(imported(withDates.request().withProfile(form).withDateFormat(DateFormat.of("d/M/yyyy")))));
    }

    @Test
    void anAnswerCountsForOneFormOneScopeAndOneEarlierImport() {
        String csv = TestHost.HEADER + "P1,U1,A,a@b.de,EMEA,,,03/04/2027,,\n";
        ImportRequest dayFirst = ImportRequest.of(
                TestHost.FORM.withDateFormat(DateFormat.of("d/M/yyyy")), TestHost.source(csv), TestHost.ADMIN);
        ImportRequest monthFirst = ImportRequest.of(
                TestHost.FORM.withDateFormat(DateFormat.of("M/d/yyyy")), TestHost.source(csv), TestHost.ADMIN);
        List<String> ids = questionIds(imported(dayFirst));
        assertInstanceOf(ImportOutcome.Rejected.class, imported(monthFirst.confirming(ids)));
        ImportRequest ofPartner = ImportRequest.of(dayFirst.form(), dayFirst.source(), PARTNER);
        assertInstanceOf(ImportOutcome.Rejected.class, imported(ofPartner.confirming(ids)));

        assertInstanceOf(ImportOutcome.Imported.class, imported(dayFirst.confirming(ids)));
        List<String> again = questionIds(imported(dayFirst.withImportId("second")));
        assertInstanceOf(
                ImportOutcome.Imported.class,
                imported(dayFirst.withImportId("second").confirming(again)));
        assertInstanceOf(
                ImportOutcome.Rejected.class,
                imported(dayFirst.withImportId("third").confirming(again)));
    }

    /** The form with dates that begin with the day. */
    private record LeadFormWithDates(ImportRequest of) {
        ImportRequest request() {
            return ImportRequest.of(
                    TestHost.FORM.withDateFormat(DateFormat.of("d/M/yyyy")), of.source(), of.submitter());
        }
    }
}
