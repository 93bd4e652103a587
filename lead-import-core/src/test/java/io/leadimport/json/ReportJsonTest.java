package io.leadimport.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.ImportOutcome;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.profile.Change;
import io.leadimport.profile.Cleaning;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.Proposal;
import io.leadimport.report.Cause;
import io.leadimport.report.ImportReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("machine")
class ReportJsonTest {
    private static JsonNode json(List<Cause> causes, List<Problem> problems, List<Proposal> proposals) {
        ImportReport report = new ImportReport(
                Optional.of("ab"),
                new ImportReport.Counts(0, 0, 0, Map.of(Severity.QUESTION, (long) problems.size())),
                causes,
                problems,
                proposals);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.write(new ImportOutcome.Rejected("i", report), Locale.ENGLISH, out);
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static String written(Change change) {
        Proposal proposal = new Proposal(change, "Field", true, 2);
        return json(List.of(), List.of(), List.of(proposal))
                .get("proposals")
                .get(0)
                .get("change")
                .toString();
    }

    @Test
    void aQuestionHasItsIdAndItsProposals() {
        Problem question = new Problem(
                        ProblemCode.TYPE_DATE,
                        Severity.QUESTION,
                        new Problem.Position(0, 0, "Closing", "closing"),
                        null,
                        Map.of("cells", 412L))
                .asked("q1", false)
                .withProposals(List.of("p1", "p2"));
        JsonNode written =
                json(List.of(), List.of(question), List.of()).get("problems").get(0);
        assertEquals("question", written.get("severity").stringValue());
        assertEquals("\"q1\"", written.get("question").toString());
        assertEquals("[\"p1\",\"p2\"]", written.get("proposals").toString());
    }

    @Test
    void aCauseHasItsCountsAndItsMostFrequentTexts() {
        Cause ofField = new Cause(
                ProblemCode.TYPE_DATE,
                "closing",
                Severity.QUESTION,
                1,
                412,
                List.of(new Cause.Example("03/04/2027", 400, 2), new Cause.Example("05/06/2027", 12, 9)));
        Cause ofFile = new Cause(ProblemCode.FILE_NO_ROWS, null, Severity.ERROR, 1, 0, List.of());
        assertEquals(
                "[{\"code\":\"type-date\",\"field\":\"closing\",\"severity\":\"question\",\"problems\":1,\"cells\":412,"
                        + "\"examples\":[{\"text\":\"03/04/2027\",\"cells\":400,\"row\":2},"
                        + "{\"text\":\"05/06/2027\",\"cells\":12,\"row\":9}]},"
                        + "{\"code\":\"file-no-rows\",\"severity\":\"error\",\"problems\":1,\"cells\":0,\"examples\":[]}]",
                json(List.of(ofField, ofFile), List.of(), List.of())
                        .get("causes")
                        .toString());
    }

    @Test
    void aProposalHasItsIdItsChangeAndItsText() {
        Proposal proposal =
                new Proposal(new Change.Dates("closing", DateFormat.of("dd.MM.yyyy")), "Closing", true, 412);
        JsonNode written =
                json(List.of(), List.of(), List.of(proposal)).get("proposals").get(0);
        assertEquals(
                List.of("id", "change", "certain", "cells", "text"),
                written.propertyNames().stream().toList());
        assertEquals(proposal.id(), written.get("id").stringValue());
        assertEquals("true", written.get("certain").toString());
        assertEquals("412", written.get("cells").toString());
        assertEquals(proposal.text(Locale.ENGLISH), written.get("text").stringValue());
    }

    @Test
    void aChangeIsWrittenInTheTermsOfAProfile() {
        assertEquals("{\"headerRow\":4}", written(new Change.HeaderRow(4)));
        assertEquals("{\"fallback\":\"windows-1252\"}", written(new Change.Fallback(Charset.forName("windows-1252"))));
        assertEquals("{\"column\":\"Firma\",\"target\":\"company\"}", written(new Change.Column("Firma", "company")));
        assertEquals(
                "{\"column\":\"Notes\",\"target\":\"\"}", written(new Change.Column("Notes", ColumnMapping.IGNORED)));
        assertEquals(
                "{\"field\":\"d\",\"dates\":\"dd.MM.yyyy\"}",
                written(new Change.Dates("d", DateFormat.of("dd.MM.yyyy"))));
        assertEquals(
                "{\"field\":\"d\",\"dates\":{\"locale\":\"de-DE\"}}",
                written(new Change.Dates("d", DateFormat.of(Locale.GERMANY))));
        assertEquals(
                "{\"field\":\"n\",\"numbers\":{\"decimalChar\":\",\",\"groupChar\":\".\"}}",
                written(new Change.Numbers("n", new NumberNotation(",", "."))));
        assertEquals(
                "{\"field\":\"r\",\"replace\":\"Fin. services\",\"with\":\"finance\"}",
                written(new Change.Replace("r", "Fin. services", "finance")));
        assertEquals("{\"field\":\"n\",\"cleaning\":\"currency\"}", written(new Change.Clean("n", Cleaning.CURRENCY)));
        assertEquals("{\"noValue\":\"n/a\"}", written(new Change.NoValue("n/a")));
    }
}
