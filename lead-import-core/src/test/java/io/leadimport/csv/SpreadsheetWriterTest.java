package io.leadimport.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetWriterTest {
    private static final String MARK = "\uFEFF";

    private static byte[] written(List<List<String>> records, char delimiter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SpreadsheetWriter csv = new SpreadsheetWriter(out, new Dialect(delimiter))) {
            records.forEach(csv::write);
        }
        return out.toByteArray();
    }

    private static String text(String... cells) {
        return new String(written(List.of(List.of(cells)), ','), StandardCharsets.UTF_8);
    }

    /** The characters are those of https://owasp.org/www-community/attacks/CSV_Injection. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+1", "-1", "@SUM(A1)", "'=1", "'"})
    void a_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(String cell) {
        assertEquals("'" + cell + ",x\r\n", text(cell, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "1-1", "a@b", " =1", "x'"})
    void other_cells_stand_as_they_are(String cell) {
        assertEquals(cell + ",x\r\n", text(cell, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,=1", "a;=1;b", "a\t=1", " \t", "a|b"})
    void a_cell_with_the_delimiter_of_any_file_stands_in_quotes(String cell) {
        assertEquals('"' + cell + "\",x\r\n", text(cell, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\tx"})
    void a_tab_in_front_is_guarded_too(String cell) {
        assertEquals("\"'" + cell + "\",x\r\n", text(cell, "x"));
    }

    @Test
    void line_breaks_and_fullwidth_signs_in_front_are_guarded_too() {
        assertEquals("\"'\r=1\",\"'\n=1\"\r\n", text("\r=1", "\n=1"));
        assertEquals(
                MARK + "'\uFF1D1,'\uFF0B1,'\uFF0D1,'\uFF201\r\n", text("\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"));
    }

    @Test
    void plain_ASCII_has_no_byte_order_mark_and_other_text_has_one() {
        assertEquals("a,b\r\n", text("a", "b"));
        assertEquals(MARK + "a,\u00E9\r\n", text("a", "\u00E9"));
        assertEquals("", new String(written(List.of(), ','), StandardCharsets.UTF_8));
    }

    @Test
    void a_mark_stands_first_even_if_the_text_is_ASCII_for_long() {
        List<List<String>> records = List.of(List.of("a".repeat(60_000)), List.of("b"), List.of("\u4E2D"));
        assertEquals(
                MARK + "a".repeat(60_000) + "\r\nb\r\n\u4E2D\r\n",
                new String(written(records, ','), StandardCharsets.UTF_8));
        byte[] longer = written(List.of(List.of("a".repeat(70_000)), List.of("\u4E2D")), ',');
        assertEquals(MARK + "a".repeat(70_000) + "\r\n\u4E2D\r\n", new String(longer, StandardCharsets.UTF_8));
    }

    @Test
    void closing_flushes_and_leaves_the_stream_open() {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (SpreadsheetWriter csv = new SpreadsheetWriter(out)) {
            csv.write(List.of("a"));
        }
        assertArrayEquals("a\r\n".getBytes(StandardCharsets.US_ASCII), out.toByteArray());
        assertEquals(false, closed[0]);
    }

    @Property(tries = 300)
    void what_is_written_is_read_back_but_for_the_apostrophe(
            @ForAll @NotEmpty @Size(max = 4) List<@Size(min = 2, max = 4) List<String>> records) {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            byte[] bytes = written(records, delimiter);
            List<List<String>> read = ReadFile.of(CsvSource.of(bytes), delimiter, CsvLimits.DEFAULT).cells().stream()
                    .map(cells ->
                            cells.stream().map(SpreadsheetWriterTest::unguarded).toList())
                    .toList();
            assertEquals(encodable(records), read);
        }
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** Half a surrogate pair cannot be written in any encoding. */
    private static List<List<String>> encodable(List<List<String>> records) {
        return records.stream()
                .map(cells -> cells.stream()
                        .map(cell -> new String(cell.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .toList())
                .toList();
    }
}
