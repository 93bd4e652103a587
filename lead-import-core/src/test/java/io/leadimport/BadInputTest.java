package io.leadimport;

import static io.leadimport.TestHost.HEADER;
import static io.leadimport.TestHost.row;
import static io.leadimport.TestHost.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The problems of bad input, through the whole importer. */
@Tag("machine")
class BadInputTest {
    private final TestHost host = new TestHost();

    static Stream<Arguments> files() {
        return Stream.of(
                file("an empty file", "", 0, "error file-empty @0:0"),
                file("blank lines only", "\n \n", 0, "error file-empty @0:0"),
                file("a header only", HEADER, 0, "error file-no-rows @1:0"),
                file("a header and blank rows", HEADER + "\n,,,,,,,,,\n", 0, "error file-no-rows @1:0"),
                file(
                        "a missing required column",
                        "Partner ID,Partner User ID,Company,Region\nP1,U1,Acme,EMEA\nP1,U1,Beta,EMEA\n",
                        0,
                        "error header-missing @1:0 Email"),
                file(
                        "no Partner ID column",
                        "Partner User ID,Company,Email,Region\nU1,Acme,a@example.com,EMEA\n",
                        0,
                        "error header-missing @1:0 Partner ID"),
                file(
                        "no ID columns",
                        "Company,Email,Region\nAcme,a@example.com,EMEA\n",
                        0,
                        "error header-missing @1:0 Partner ID",
                        "error header-missing @1:0 Partner User ID"),
                file(
                        "blank required cells",
                        HEADER + "P1,U1, ,,EMEA,,,,,\n",
                        0,
                        "error value-required @2:2 Company",
                        "error value-required @2:2 Email"),
                file(
                        "required cells that break a check",
                        HEADER + "P1,U1,A company with a name too long,a.example.com,Mars,,,,,\n",
                        0,
                        "error length-max @2:2 Company",
                        "error format-email @2:2 Email",
                        "error not-in-list @2:2 Region"),
                file(
                        "optional cells that break a check",
                        HEADER + "P1,U1,Acme,a@example.com,EMEA,many,-1,31.12.2026,maybe,\n",
                        1,
                        "warning type-integer @2:2 Staff",
                        "warning range-min @2:2 Deal value",
                        "warning type-date @2:2 Expected close",
                        "warning type-boolean @2:2 Consent"),
                file(
                        "a control character in an optional cell",
                        HEADER + "P1,U1,Acme,a@example.com,EMEA,,,,,x\u0007\n",
                        1,
                        "warning text-illegal-character @2:2 Notes"),
                file(
                        "a character that cannot be stored in an optional cell",
                        HEADER + "P1,U1,Acme,a@example.com,EMEA,,,,,x\0\n",
                        0,
                        "error text-illegal-character @2:2 Notes"),
                file(
                        "unknown columns",
                        "Partner ID,Partner User ID,Company,Email,Region,status,owner,tenant,\n"
                                + "P1,U1,Acme,a@example.com,EMEA,APPROVED,me,other,x\n",
                        1,
                        "warning header-unknown @1:0 status",
                        "warning header-unknown @1:0 owner",
                        "warning header-unknown @1:0 tenant",
                        "warning header-blank @1:0"),
                file(
                        "the same column twice",
                        "Partner ID,Partner User ID,Company,Email,Region,EMAIL \n"
                                + "P1,U1,Acme,a@example.com,EMEA,b@example.com\n",
                        0,
                        "error header-duplicate @1:0 EMAIL "),
                file(
                        "a column by name and by label",
                        "partner_id,PARTNER USER ID,company,Company,Email,Region\nP1,U1,A,B,a@example.com,EMEA\n",
                        0,
                        "error header-duplicate @1:0 Company"),
                file("a short row", HEADER + "P1,U1,Acme,a@example.com,EMEA\n", 0, "error row-cell-missing @2:2"),
                file(
                        "a long row",
                        HEADER + "P1,U1,Acme,a@example.com,EMEA,,,,,,more\n",
                        0,
                        "error row-cell-extra @2:2"),
                file("blank rows between", HEADER + "\n" + row(1) + ",,,,,,,,,\n  \n" + row(2), 2),
                file(
                        "blank rows count as rows and lines",
                        HEADER + "\n\n" + row(1) + "P1,U1,\"Two\nlines\",c@example.com,EMEA,,,,,\n,,x,,,,,,,\n",
                        0,
                        "error type-text @5:5 Company",
                        "error value-required @7:6 Partner ID",
                        "error value-required @7:6 Partner User ID",
                        "error value-required @7:6 Email",
                        "error value-required @7:6 Region"),
                file("an unknown partner", refs("P9", "U1"), 0, "error reference-partner @2:2 Partner ID"),
                file("a partner's id in another case", refs("p1", "U1"), 0, "error reference-partner @2:2 Partner ID"),
                file("an approved partner", refs("P2", "U3"), 1),
                file("ids with space around them", refs(" P2", "U3\u00A0"), 1),
                file("a pending partner", refs("P3", "U4"), 0, "error reference-partner @2:2 Partner ID"),
                file("a declined partner", refs("P4", "U9"), 0, "error reference-partner @2:2 Partner ID"),
                file("a suspended partner", refs("P5", "U5"), 0, "error reference-partner @2:2 Partner ID"),
                file("an unknown user", refs("P1", "U9"), 0, "error reference-partner-user @2:2 Partner User ID"),
                file("an inactive user", refs("P1", "U2"), 0, "error reference-partner-user @2:2 Partner User ID"),
                file(
                        "another partner's user",
                        refs("P1", "U3"),
                        0,
                        "error reference-partner-user @2:2 Partner User ID"),
                file("an unknown partner without a user", refs("P9", ""), 0, "error reference-partner @2:2 Partner ID"),
                file("no user", refs("P1", ""), 0, "error value-required @2:2 Partner User ID"),
                file(
                        "a separator line, which is no row",
                        "sep=;\r\n" + (HEADER + "P1;U1;;a@example.com;EMEA;;;;;\n").replace(',', ';'),
                        0,
                        "error value-required @3:2 Company"),
                file("a separator line in quotes", "\"sep=\t\"\n" + (HEADER + row(1)).replace(',', '\t'), 1),
                file(
                        "a file that begins with an emoji",
                        "\uD83D\uDE00," + HEADER + "," + row(1),
                        1,
                        "warning header-unknown @1:0 \uD83D\uDE00"),
                file("a workbook", "PK\u0003\u0004xl/workbook.xml", 0, "error file-not-csv @0:0"),
                file("an open quote", HEADER + row(1) + "P1,U1,\"Acme,a\n\n", 0, "error csv-unclosed-quote @3:3"));
    }

    private static Arguments file(String what, String csv, int imported, String... problems) {
        return Arguments.of(what, csv, imported, List.of(problems));
    }

    private static String refs(String partner, String user) {
        return HEADER + partner + "," + user + ",Acme,a@example.com,EMEA,,,,,\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void badInputIsReportedWithItsPositionAndStoredOnlyWithoutErrors(
            String what, String csv, int imported, List<String> problems) {
        ImportOutcome outcome = host.importLeads(csv);

        assertEquals(problems, said(outcome), what);
        assertEquals(imported, host.leads.leads().size(), what);
        assertEquals(imported > 0, outcome instanceof ImportOutcome.Imported, what);
    }
}
