package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.cli.CommandLineHost.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What each bad input gets. */
@Tag("machine")
final class BadInputTest {
    private static final String HEADER = "Partner ID,Partner User ID,Company,Email";

    private final CommandLineHost host;

    BadInputTest(@TempDir Path folder) {
        host = CommandLineHost.ready(folder);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "an empty file;``;file-empty//",
                "a header only;Partner ID,Partner User ID,Company,Email|;file-no-rows//",
                "a missing required column;Partner ID,Partner User ID,Company|P1,U1,Acme|P1,U1,Beta|;header-missing//Email",
                "a missing Partner User ID column;Partner ID,Company,Email|P1,Acme,a@b.example|;"
                        + "header-missing//Partner User ID",
                "the same column twice;Partner ID,Partner User ID,Company,Email,company|P1,U1,A,a@b.example,A|;"
                        + "header-duplicate//company",
                "a blank required cell;Partner ID,Partner User ID,Company,Email|P1,U1, ,a@b.example|;"
                        + "value-required/2/Company",
                "a blank partner;Partner ID,Partner User ID,Company,Email|,U1,Acme,a@b.example|;value-required/2/Partner ID",
                "a blank user;Partner ID,Partner User ID,Company,Email|P1,,Acme,a@b.example|;"
                        + "value-required/2/Partner User ID",
                "a required cell that breaks a check;Partner ID,Partner User ID,Company,Email|P1,U1,Acme,nobody|;"
                        + "format-email/2/Email",
                "a short row;Partner ID,Partner User ID,Company,Email|P1,U1,Acme|;row-cell-missing/2/",
                "a long row;Partner ID,Partner User ID,Company,Email|P1,U1,Acme,a@b.example,x|;row-cell-extra/2/",
                "an unknown partner;Partner ID,Partner User ID,Company,Email|P9,U1,Acme,a@b.example|;"
                        + "reference-partner/2/Partner ID",
                "a pending partner;Partner ID,Partner User ID,Company,Email|P3,U4,Acme,a@b.example|;"
                        + "reference-partner/2/Partner ID",
                "a declined partner;Partner ID,Partner User ID,Company,Email|P4,U1,Acme,a@b.example|;"
                        + "reference-partner/2/Partner ID",
                "a suspended partner;Partner ID,Partner User ID,Company,Email|P5,U1,Acme,a@b.example|;"
                        + "reference-partner/2/Partner ID",
                "an unknown user;Partner ID,Partner User ID,Company,Email|P1,U9,Acme,a@b.example|;"
                        + "reference-partner-user/2/Partner User ID",
                "an inactive user;Partner ID,Partner User ID,Company,Email|P1,U2,Acme,a@b.example|;"
                        + "reference-partner-user/2/Partner User ID",
                "a user of another partner;Partner ID,Partner User ID,Company,Email|P1,U3,Acme,a@b.example|;"
                        + "reference-partner-user/2/Partner User ID",
                "a workbook;PK\u0003\u0004xl;file-not-csv//",
                "an open quote;Partner ID,Partner User ID,Company,Email|P1,U1,\"Acme,a@b.example|;csv-unclosed-quote/2/"
            })
    void aFileIsRejectedFor(String what, String csv, String expected) {
        Said said = host.imported(csv.replace('|', '\n'), "--report", host.path("report.json"));
        assertEquals(List.of(expected), problems(), said.out());
        assertEquals("rejected", host.report().get("outcome").stringValue());
        assertEquals("", said.err());
        assertEquals(ExitStatus.REJECTED.code(), said.status());
        assertTrue(said.out().contains("Leads imported: 0. Correct the errors and import the file again."), said.out());
        assertEquals(0, host.leadCount());
    }

    /** Each problem as code/row/column. */
    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (JsonNode problem : host.report().get("problems")) {
            problems.add(problem.get("code").stringValue() + "/"
                    + problem.path("row").asString("") + "/"
                    + problem.path("column").asString(""));
        }
        return problems;
    }

    @Test
    void anOptionalCellThatBreaksACheckIsAWarningAndItsTextIsKept() {
        String csv = HEADER + ",Employees,Region,Expected close\nP1,U1,Acme,a@b.example,many,Moon,soon\n";
        Said said = host.imported(csv, "--report", host.path("report.json"));
        assertEquals(ExitStatus.DONE.code(), said.status(), said.err());
        assertEquals(
                List.of("type-integer/2/Employees", "not-in-list/2/Region", "type-date/2/Expected close"),
                problems().stream()
                        .sorted((a, b) -> said.out().indexOf(a) - said.out().indexOf(b))
                        .toList());
        assertTrue(said.out().contains("warning   Row 2: \u201CEmployees\u201D takes a whole number"), said.out());
        var lead = host.leadRecords().get(0);
        assertEquals("", lead.getField("employees"));
        assertEquals(
                "{\"region\":\"Moon\",\"employees\":\"many\",\"expected_close\":\"soon\"}",
                lead.getField("unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "owner", "tenant", "lead_id", "Approved by"})
    void anUnknownColumnIsAWarningAndChangesNothing(String column) {
        Said said = host.imported(
                HEADER + "," + column + "\nP1,U1,Acme,a@b.example,approved\n", "--report", host.path("report.json"));
        assertEquals(ExitStatus.DONE.code(), said.status(), said.err());
        assertEquals(List.of("header-unknown//" + column), problems());
        var lead = host.leadRecords().get(0);
        assertEquals("pending", lead.getField("status"));
        assertEquals("", lead.getField("unreadable"));
        assertFalse(host.leads().out().contains("approved"));
    }

    @Test
    void blankRowsAreCountedApart() {
        Said said = host.imported(HEADER + "\n\nP1,U1,Acme,a@b.example\n,,,\n \nP2,U3,Beta,b@b.example\n");
        assertEquals(ExitStatus.DONE.code(), said.status(), said.err());
        assertTrue(said.out().contains("Rows read: 2. Accepted: 2. Rejected: 0. Blank: 3."), said.out());
        assertEquals(
                List.of("3", "6"),
                host.leadRecords().stream().map(lead -> lead.getField("row")).toList());
    }

    @Test
    void aPartnerProblemSilencesTheUserProblemOfItsRow() {
        host.imported(HEADER + "\nP9,U9,Acme,a@b.example\n", "--report", host.path("report.json"));
        assertEquals(List.of("reference-partner/2/Partner ID"), problems());
    }

    @Test
    void aPartnerImportsForTheOwnTeamWithoutNamingIt() {
        Said said = host.importedAs(CommandLineHost.PARTNER, "Partner User ID,Company,Email\nU1,Acme,a@b.example\n");
        assertEquals(ExitStatus.DONE.code(), said.status(), said.out() + said.err());
        var lead = host.leadRecords().get(0);
        assertEquals("P1", lead.getField("partner_id"));
        assertEquals("partner:P1/U1", lead.getField("submitted_by"));
    }

    @Test
    void toAPartnerAnotherPartnersIdsAndIdsOfNobodyAreTheSame() {
        String others = rejected(HEADER + "\nP2,U1,Acme,a@b.example\nP1,U3,Beta,b@b.example\n");
        String nobodys = rejected(HEADER + "\nP8,U1,Acme,a@b.example\nP1,U8,Beta,b@b.example\n");
        assertEquals(nobodys.replace("P8", "P2").replace("U8", "U3"), others);
        assertTrue(others.contains("The Partner ID must be your own, P1. You may also leave the cell blank."), others);
        assertTrue(others.contains("There is no user with the ID \u201CU3\u201D on your team."), others);
    }

    private String rejected(String csv) {
        Said said = host.importedAs(CommandLineHost.PARTNER, csv, "--import-id", "one");
        assertEquals(ExitStatus.REJECTED.code(), said.status(), said.err());
        return said.out();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "no field;{\"fields\": []};form.json: the form cannot be used: ",
                "two fields of one name;{\"fields\": [{\"name\": \"a\"}, {\"name\": \"A\"}]};form.json: ",
                "a bad pattern;{\"fields\": [{\"name\": \"a\", \"constraints\": {\"pattern\": \"(\"}}]};"
                        + "form.json: the field \"a\" ",
                "an empty list;{\"fields\": [{\"name\": \"a\", \"constraints\": {\"enum\": []}}]};"
                        + "form.json: the field \"a\" ",
                "an unknown constraint;{\"fields\": [{\"name\": \"a\", \"constraints\": {\"odd\": 1}}]};"
                        + "form.json: the field \"a\" has the unknown constraint \"odd\"",
                "a name of an ID column;{\"fields\": [{\"name\": \"partner_id\"}]};form.json: the field ",
                "a bad minimum;{\"fields\": [{\"name\": \"a\", \"type\": \"integer\", \"constraints\": {\"minimum\": \"x\"}}]};"
                        + "form.json: the field \"a\" ",
                "a title that is no text;{\"fields\": [{\"name\": \"a\", \"title\": {}}]};form.json: ",
                "a list of lists;{\"fields\": [{\"name\": \"a\", \"constraints\": {\"enum\": [[1]]}}]};form.json: ",
                "a field that is no object;{\"fields\": [1]};form.json: ",
                "no JSON;fields;form.json: the form cannot be used: it is not JSON",
                "no list;[];form.json: the form cannot be used: it is not a Table Schema"
            })
    void aFormIsRefusedFor(String what, String form, String expected) {
        host.write("form.json", form);
        Said said = host.imported(HEADER + "\nP1,U1,Acme,a@b.example\n");
        assertEquals(ExitStatus.REFUSED.code(), said.status(), said.out() + said.err());
        assertTrue(said.err().contains(expected), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
        assertEquals("", said.out());
    }
}
