package io.leadimport.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.Header;
import io.leadimport.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
class HeadersTest {
    private static Headers of(String csv) {
        return of(csv, CsvLimits.DEFAULT);
    }

    private static Headers of(String csv, CsvLimits limits) {
        try (CsvContent content = CsvContent.open(CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), () -> {})) {
            return Headers.of(content, 0, limits);
        }
    }

    @Test
    void theHeaderIsReadInEachDialectTheCommaFirst() {
        assertEquals(
                List.of(
                        new Header(',', false, 1, 1, List.of("a;b", "c\td|e")),
                        new Header(';', false, 1, 1, List.of("a", "b,c\td|e")),
                        new Header('\t', false, 1, 1, List.of("a;b,c", "d|e")),
                        new Header('|', false, 1, 1, List.of("a;b,c\td", "e"))),
                of("a;b,c\td|e\n1").candidates());
    }

    @Test
    void aDialectWithAMalformedHeaderIsNoCandidate() {
        assertEquals(
                List.of(new Header(';', false, 1, 1, List.of("a,b", "c"))),
                of("\"a,b\";c\n1;2").candidates());
    }

    @Test
    void blankRowsAboveTheHeaderAreSkippedAndCounted() {
        assertEquals(
                List.of(new Header(',', false, 4, 3, List.of("a", "b"))),
                of("\n\"\n\",\na,b\n1,2").candidates().subList(0, 1));
    }

    @Test
    void aHeaderMayHaveLineBreaksInItsCells() {
        assertEquals(
                new Header(',', false, 1, 1, List.of("Deal\nvalue", "b")),
                of("\"Deal\nvalue\",b\n").candidates().get(0));
    }

    @Test
    void aFileWithoutBytesOrWithOnlyBlankRowsIsEmpty() {
        for (String csv : List.of("", "\uFEFF", "\n\r\n", " \n\t\n", "\"\"\n")) {
            assertEquals(ProblemCode.FILE_EMPTY, of(csv).problem().orElseThrow().code());
        }
    }

    @Test
    void aHeaderThatIsMalformedInEveryDialectIsReportedForTheComma() {
        assertEquals(
                ProblemCode.CSV_UNCLOSED_QUOTE,
                of("a,\"b\n1").problem().orElseThrow().code());
        assertEquals(
                ProblemCode.CSV_MALFORMED_QUOTE,
                of("a,b\"c\n1").problem().orElseThrow().code());
    }

    @Test
    void tooManyColumnsAreReportedForEveryDelimiter() {
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            assertEquals(
                    ProblemCode.CSV_TOO_MANY_COLUMNS,
                    of(("name" + delimiter).repeat(1_001))
                            .problem()
                            .orElseThrow()
                            .code());
        }
    }

    @Test
    void theLimitOfRowsAlsoHoldsForBlankRowsAboveTheHeader() {
        CsvLimits limits = CsvLimits.DEFAULT.withMaxRows(3);
        assertEquals(4, of("\n\n\na,b\n1,2", limits).candidates().size());
        for (String blank : List.of("\n", ",,\n", ";;\n")) {
            assertEquals(
                    ProblemCode.FILE_ROW_LIMIT,
                    of(blank.repeat(4) + "a,b\n1,2", limits)
                            .problem()
                            .orElseThrow()
                            .code());
        }
    }
}
