package io.leadimport.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.Header;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Headers;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.PartnerColumn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Any line as a header: in each delimiter, every column is for one thing, and what is said of it fits what it is for. */
class HeaderFuzzTest {
    private static final int FIELDS = FuzzHost.FORM.fields().size();

    @FuzzTest(maxDuration = "10m")
    void anyLineGivesOneMapping(byte[] bytes) {
        // bytes that are no UTF-8 are the other targets' matter: here they become text
        byte[] line = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        try (CsvContent content = CsvContent.open(CsvSource.of(line), () -> {})) {
            List<Header> headers = Headers.of(content, CsvLimits.DEFAULT).candidates();
            for (PartnerColumn partnerColumn : headers.isEmpty() ? new PartnerColumn[0] : PartnerColumn.values()) {
                headers.forEach(header -> assertConsistent(List.of(header), partnerColumn));
                assertConsistent(headers, partnerColumn);
            }
        }
    }

    private static void assertConsistent(List<Header> candidates, PartnerColumn partnerColumn) {
        ColumnMatch match = ColumnMatch.best(candidates, FuzzHost.FORM, partnerColumn, ColumnMapping.NONE);
        ColumnMatch again = ColumnMatch.best(candidates, FuzzHost.FORM, partnerColumn, ColumnMapping.NONE);
        assertEquals(match.header(), again.header());
        assertEquals(match.problems(), again.problems());
        assertEquals(targets(match), targets(again));

        match.header().cells().forEach(HeaderFuzzTest::assertKeyIsItsOwnKey);
        assertTargets(match);
        assertProblems(match, partnerColumn);
    }

    private static void assertKeyIsItsOwnKey(String name) {
        String key = ColumnNames.key(name);
        assertEquals(key, ColumnNames.key(key));
    }

    private static List<Integer> targets(ColumnMatch match) {
        return IntStream.range(0, match.header().cells().size())
                .mapToObj(match.columns()::target)
                .toList();
    }

    private static void assertTargets(ColumnMatch match) {
        List<Integer> targets = targets(match);
        List<Integer> filled = targets.stream()
                .filter(target -> target != Columns.NOTHING && target != Columns.PROBLEMS)
                .toList();
        assertEquals(match.header().cells(), match.columns().headers());
        assertTrue(targets.stream().allMatch(target -> target >= Columns.PROBLEMS && target < FIELDS));
        assertEquals(filled.stream().distinct().toList(), filled, "no target has two columns");
        filled.forEach(
                target -> assertEquals(targets.indexOf(target), match.columns().column(target)));
    }

    private static void assertProblems(ColumnMatch match, PartnerColumn partnerColumn) {
        List<Integer> targets = targets(match);
        List<Problem> doubled = of(match, ProblemCode.HEADER_DUPLICATE);
        long ignored = of(match, ProblemCode.HEADER_UNKNOWN).size()
                + of(match, ProblemCode.HEADER_BLANK).size();
        long inDoubled = doubled.stream()
                .mapToLong(problem ->
                        ((List<?>) Objects.requireNonNull(problem.arguments().get("positions"))).size())
                .sum();
        assertEquals(
                targets.stream().filter(target -> target == Columns.NOTHING).count(), ignored + inDoubled);

        List<String> missing = IntStream.range(Columns.PARTNER_USER_ID, FIELDS)
                .filter(target -> target != Columns.NOTHING && isRequired(target, partnerColumn))
                .filter(target -> !match.columns().fills(target))
                .mapToObj(HeaderFuzzTest::label)
                .filter(label -> doubled.stream()
                        .noneMatch(problem -> label.equals(problem.arguments().get("label"))))
                .sorted()
                .toList();
        assertEquals(
                missing,
                of(match, ProblemCode.HEADER_MISSING).stream()
                        .map(problem -> String.valueOf(problem.column()))
                        .sorted()
                        .toList());
    }

    private static List<Problem> of(ColumnMatch match, ProblemCode code) {
        return match.problems().stream()
                .filter(problem -> problem.code() == code)
                .toList();
    }

    private static boolean isRequired(int target, PartnerColumn partnerColumn) {
        return switch (target) {
            case Columns.PARTNER_ID -> partnerColumn == PartnerColumn.REQUIRED;
            case Columns.PARTNER_USER_ID -> true;
            default -> FuzzHost.FORM.fields().get(target).required();
        };
    }

    private static String label(int target) {
        return switch (target) {
            case Columns.PARTNER_ID -> ColumnNames.PARTNER_ID;
            case Columns.PARTNER_USER_ID -> ColumnNames.PARTNER_USER_ID;
            default -> FuzzHost.FORM.fields().get(target).label();
        };
    }
}
