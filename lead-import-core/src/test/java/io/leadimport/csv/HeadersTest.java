package io.leadimport.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTest {
    private static Headers of(String csv) {
        return of(csv, CsvLimits.DEFAULT);
    }

    private static Headers of(String csv, CsvLimits limits) {
        try (CsvContent content =
                CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)).open()) {
            return Headers.of(content, limits);
        }
    }

    @Test
    void the_header_is_offered_in_each_dialect_the_comma_first() {
        assertEquals(
                List.of(
                        new Header(new Dialect(','), 1, 1, List.of("a;b", "c\td|e")),
                        new Header(new Dialect(';'), 1, 1, List.of("a", "b,c\td|e")),
                        new Header(new Dialect('\t'), 1, 1, List.of("a;b,c", "d|e")),
                        new Header(new Dialect('|'), 1, 1, List.of("a;b,c\td", "e"))),
                of("a;b,c\td|e\n1").candidates());
    }

    @Test
    void a_dialect_in_which_the_header_is_malformed_is_no_candidate() {
        assertEquals(
                List.of(new Header(new Dialect(';'), 1, 1, List.of("a,b", "c"))),
                of("\"a,b\";c\n1;2").candidates());
    }

    @Test
    void blank_rows_above_the_header_are_passed_over_and_counted() {
        assertEquals(
                List.of(new Header(new Dialect(','), 4, 3, List.of("a", "b"))),
                of("\n\"\n\",\na,b\n1,2").candidates().subList(0, 1));
    }

    @Test
    void a_header_may_have_line_breaks_in_its_cells() {
        assertEquals(
                new Header(new Dialect(','), 1, 1, List.of("Deal\nvalue", "b")),
                of("\"Deal\nvalue\",b\n").candidates().get(0));
    }

    @Test
    void a_file_without_a_byte_or_with_blank_rows_only_is_empty() {
        for (String csv : List.of("", "\uFEFF", "\n\r\n", " \n\t\n", "\"\"\n")) {
            assertEquals(ProblemCode.FILE_EMPTY, of(csv).problem().orElseThrow().code());
        }
    }

    @Test
    void a_header_that_is_malformed_in_every_dialect_is_told_as_the_comma_reads_it() {
        assertEquals(
                ProblemCode.CSV_UNCLOSED_QUOTE,
                of("a,\"b\n1").problem().orElseThrow().code());
        assertEquals(
                ProblemCode.CSV_MALFORMED_QUOTE,
                of("a,b\"c\n1").problem().orElseThrow().code());
    }

    @Test
    void too_many_columns_are_told_whatever_separates_them() {
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
    void blank_rows_above_the_header_are_as_many_as_rows_may_be_below_it() {
        CsvLimits limits = CsvLimits.DEFAULT.maxRows(3);
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
