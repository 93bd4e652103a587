package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import io.leadimport.spi.NewLead;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine")
@net.jqwik.api.Tag("machine")
class FileCheckTest {
    static final LeadForm FORM = LeadForm.named("f")
            .field(Fields.text("company").required())
            .field(Fields.integer("size"))
            .build();
    static final String HEADER = "Partner ID,Partner User ID,company,size\n";

    private static Fixture.Checked check(String rows) {
        return Fixture.standard().check(FORM, Fixture.ADMIN, HEADER + rows);
    }

    /** Rows with known ids are checked at once and others wait; the verdicts must still come in the order of the file. */
    @Property(tries = 60)
    void verdictsComeInTheOrderOfTheFile(@ForAll("rows") List<String> rows) {
        Fixture.Checked checked = check(String.join("\n", rows));
        List<Problem> problems = checked.problems();
        for (int i = 1; i < problems.size(); i++) {
            assertTrue(
                    problems.get(i - 1).row() <= problems.get(i).row(),
                    "row " + problems.get(i).row() + " came late");
        }
        assertEquals(
                rows.stream().filter(row -> !row.isBlank()).count(),
                checked.rows().stream().flatMap(Optional::stream).count());
        List<Long> wrong = problems.stream().map(Problem::row).distinct().toList();
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isBlank() && !rows.get(i).equals("P1,U1,ok,1")) {
                expected.add(i + 2L);
            }
        }
        assertEquals(expected, wrong);
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> stranger = Arbitraries.integers()
                .between(1, 3_000)
                .flatMap(i -> Arbitraries.of("X" + i + ",U1,a,1", "P1,X" + i + ",a,1", ",X" + i + ",a,1"));
        Arbitrary<String> fixed = Arbitraries.of(
                "P1,U1,ok,1", "P1,U1,ok,1", ",U1,a,1", "P1,,a,1", "P1,U1,,1", "P1,U1,a,x", "P1,U1", "", "P9,U9,a,1");
        return Arbitraries.oneOf(stranger, fixed).list().ofMaxSize(2_500);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            value = {
                "P1,U1,a,1 #''",
                "P1,U1,a, #''",
                "P1,U1,,1 #2:value-required",
                "P1,U1,a,x #2:type-integer",
                "P1,U1 #2:row-cell-missing",
                "P1,U1,a,1,2 #2:row-cell-extra",
                "P1,U1,a,1, #2:row-cell-extra",
                "P1 #2:row-cell-missing",
                "P9,U9,,x #2:value-required 2:type-integer 2:reference-partner",
                "P9,,a,1 #2:reference-partner",
                ",U9,a,1 #2:value-required",
                "P1,U9,a,1 #2:reference-partner-user",
            })
    void aRowGivesItsProblems(String row, String codes) {
        assertEquals(List.of(codes), check(row).codes());
    }

    @Test
    void rowsCountBlankOnesAndLinesCountQuotedBreaks() {
        Fixture.Checked checked = check("P1,U1,\"a\n\nb\",1\n\n,,,\nP1,U1,,1\n \n");
        assertEquals(List.of("2:type-text", "5:value-required"), checked.codes());
        assertEquals(3, checked.blankRows());
        assertEquals(7, checked.problems().get(1).line());
    }

    @Test
    void aLeadHasRowLineIdsValuesAndUnreadableTexts() {
        NewLead lead = check("\nP2,U2,Acme,x\n").leads().get(0);
        assertEquals(
                List.of(3L, 3L, "P2", "U2", Map.of("company", "Acme"), Map.of("size", "x")),
                List.of(
                        lead.row(),
                        lead.line(),
                        lead.partnerId(),
                        lead.partnerUserId(),
                        lead.values(),
                        lead.unreadable()));
    }

    /** Both run the same checks, so a row gets the same verdict in a file and on its own. */
    @Property(tries = 200)
    void aRowValidatorFindsTheSameProblemsAsAFileCheck(
            @ForAll("cellTexts") String company, @ForAll("cellTexts") String size) {
        String row = "P1,U1," + quoted(company) + "," + quoted(size);
        Fixture.Checked checked = Fixture.standard().check(FORM, Fixture.ADMIN, HEADER + row);
        RowVerdict verdict = RowValidator.of(FORM).validate(Map.of("company", company, "size", size));
        assertEquals(
                verdict.problems().stream()
                        .map(p -> p.code() + p.field() + p.value() + p.severity())
                        .toList(),
                checked.problems().stream()
                        .map(p -> p.code() + p.field() + p.value() + p.severity())
                        .toList());
        if (verdict.isAccepted()) {
            assertEquals(verdict.values(), checked.leads().get(0).values());
            assertEquals(verdict.unreadable(), checked.leads().get(0).unreadable());
        }
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Provide
    Arbitrary<String> cellTexts() {
        return Arbitraries.of(
                        "",
                        " ",
                        "a",
                        "1",
                        "-5",
                        "\u0000",
                        "\"",
                        ",",
                        "\n",
                        "\uD83D\uDE00",
                        "99999999999999999999",
                        "'",
                        "=")
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
    }

    @Test
    void aRowWithOnlyOldProblemsIsBlankAndTheirCellMayBeMissing() {
        String csv = "Partner ID,Partner User ID,company,size,Import problems\n"
                + "P1,U1,a,1\n"
                + ",,,,Something was wrong\n"
                + "'\t,,,,\n"
                + "P1,U1,'=a,'-1,old\n"
                + "P1,U1,a\n"
                + "P1,U1,a,1,old,more\n";
        Fixture.Checked checked = Fixture.standard().check(FORM, Fixture.ADMIN, csv);
        assertEquals(List.of("", "", "6:row-cell-missing", "7:row-cell-extra"), checked.codes());
        assertEquals(2, checked.blankRows());
        assertEquals(
                "The row ends too early. Cells found: 3. Cells expected: 4. Add the missing cells; leave a cell empty if it has no value.",
                checked.problems().get(0).message(Locale.ENGLISH));
        Fixture.Checked clean =
                Fixture.standard().check(FORM, Fixture.ADMIN, csv.substring(0, csv.indexOf("P1,U1,a\n")));
        assertEquals(
                List.of(Map.of("company", "a", "size", 1L), Map.of("company", "=a", "size", -1L)),
                clean.leads().stream().map(NewLead::values).toList());
    }
}
