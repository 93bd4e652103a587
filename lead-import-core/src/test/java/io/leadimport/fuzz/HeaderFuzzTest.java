package io.leadimport.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.Header;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.column.FixedRole;
import io.leadimport.internal.column.PartnerColumn;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Headers;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.profile.ColumnMapping;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Any line as a header: with each delimiter, every column has one role, and its problems fit the role. */
class HeaderFuzzTest {
    private static final List<ColumnRole> ROLES = Stream.concat(
                    Stream.of(FixedRole.PARTNER_ID, FixedRole.PARTNER_USER_ID),
                    ColumnRole.fieldsOf(FuzzHost.FORM).stream())
            .toList();

    @FuzzTest(maxDuration = "10m")
    void anyLineGivesOneMapping(byte[] bytes) {
        // other fuzz targets cover bytes that are not UTF-8: here they become text
        byte[] line = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        try (CsvContent content = CsvContent.open(CsvSource.of(line), () -> {})) {
            List<Header> headers = Headers.of(content, 0, CsvLimits.DEFAULT).candidates();
            for (PartnerColumn partnerColumn : headers.isEmpty() ? new PartnerColumn[0] : PartnerColumn.values()) {
                headers.forEach(header -> assertConsistent(List.of(header), partnerColumn));
                assertConsistent(headers, partnerColumn);
            }
        }
    }

    private static void assertConsistent(List<Header> candidates, PartnerColumn partnerColumn) {
        ColumnMatch match = ColumnMatch.best(candidates, FuzzHost.FORM, partnerColumn, ColumnMapping.NONE);
        ColumnMatch again = ColumnMatch.best(candidates, FuzzHost.FORM, partnerColumn, ColumnMapping.NONE);
        assertEquals(match, again);

        match.header().cells().forEach(HeaderFuzzTest::assertKeyIsItsOwnKey);
        assertRoles(match);
        assertProblems(match, partnerColumn);
    }

    private static void assertKeyIsItsOwnKey(String name) {
        String key = ColumnNames.key(name);
        assertEquals(key, ColumnNames.key(key));
    }

    private static void assertRoles(ColumnMatch match) {
        List<ColumnRole> filled = match.columns().roles().stream()
                .filter(role -> role != FixedRole.NONE && role != FixedRole.PROBLEMS)
                .toList();
        assertEquals(match.header().cells(), match.columns().headers());
        assertTrue(ROLES.containsAll(filled));
        assertEquals(filled.stream().distinct().toList(), filled, "no role has two columns");
        filled.forEach(role -> assertTrue(match.columns().has(role)));
    }

    private static void assertProblems(ColumnMatch match, PartnerColumn partnerColumn) {
        List<Problem> doubled = of(match, ProblemCode.HEADER_DUPLICATE);
        long ignored = of(match, ProblemCode.HEADER_UNKNOWN).size()
                + of(match, ProblemCode.HEADER_BLANK).size();
        long inDoubled = doubled.stream()
                .mapToLong(problem ->
                        ((List<?>) Objects.requireNonNull(problem.arguments().get("positions"))).size())
                .sum();
        assertEquals(
                match.columns().roles().stream()
                        .filter(role -> role == FixedRole.NONE)
                        .count(),
                ignored + inDoubled);

        List<String> missing = ROLES.stream()
                .filter(role -> isRequired(role, partnerColumn))
                .filter(role -> !match.columns().has(role))
                .map(ColumnRole::title)
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

    private static boolean isRequired(ColumnRole role, PartnerColumn partnerColumn) {
        return role instanceof ColumnRole.Field field
                ? FuzzHost.FORM.fields().get(field.index()).required()
                : role == FixedRole.PARTNER_USER_ID || partnerColumn == PartnerColumn.REQUIRED;
    }
}
