package io.leadimport.internal.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.leadimport.csv.CsvLimits;
import io.leadimport.internal.text.FormulaGuard;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine")
@net.jqwik.api.Tag("machine")
class SpreadsheetWriterTest {
    private static final String MARK = "\uFEFF";

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

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
    void formulasGetAnApostrophe(String cell) {
        assertEquals("'" + cell + ",x\r\n", text(cell, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "1-1", "a@b", " =1", "x'"})
    void otherCellsAreWrittenUnchanged(String cell) {
        assertEquals(cell + ",x\r\n", text(cell, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a;b", "a\tb", " \t", "a|b", "a; =1"})
    void aCellWithAnyDelimiterIsQuoted(String cell) {
        assertEquals('"' + cell + "\",x\r\n", text(cell, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\tx"})
    void aLeadingTabIsGuardedToo(String cell) {
        assertEquals("\"'" + cell.replace("=", "'=") + "\",x\r\n", text(cell, "x"));
    }

    @Test
    void leadingLineBreaksAndFullwidthSignsAreGuardedToo() {
        assertEquals("\"'\r'=1\",\"'\n'=1\"\r\n", text("\r=1", "\n=1"));
        assertEquals(
                MARK + "'\uFF1D1,'\uFF0B1,'\uFF0D1,'\uFF201\r\n", text("\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"));
    }

    @Test
    void plainAsciiHasNoByteOrderMarkAndOtherTextHasOne() {
        assertEquals("a,b\r\n", text("a", "b"));
        assertEquals(MARK + "a,\u00E9\r\n", text("a", "\u00E9"));
        assertEquals("", new String(written(List.of(), ','), StandardCharsets.UTF_8));
    }

    @Test
    void theByteOrderMarkComesFirstEvenAfterALongAsciiText() {
        List<List<String>> records = List.of(List.of("a".repeat(60_000)), List.of("b"), List.of("\u4E2D"));
        assertEquals(
                MARK + "a".repeat(60_000) + "\r\nb\r\n\u4E2D\r\n",
                new String(written(records, ','), StandardCharsets.UTF_8));
        byte[] longer = written(List.of(List.of("a".repeat(70_000)), List.of("\u4E2D")), ',');
        assertEquals(MARK + "a".repeat(70_000) + "\r\n\u4E2D\r\n", new String(longer, StandardCharsets.UTF_8));
    }

    @Test
    void closingFlushesAndLeavesTheStreamOpen() {
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

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "a;=cmd|' /C calc'!A0;b -> a;'=cmd|'' /C calc'!A0;b",
                "1,-5 -> 1,'-5",
                "a|@b;+c -> a|'@b;'+c",
                "a;\uFF1D1 -> a;'\uFF1D1",
                "a;'=1 -> a;''=1",
                "a;'b -> a;''b",
                "a;\"=1\" -> a;'\"=1\"",
                "a;\"b\" -> a;\"b\""
            })
    void whereASpreadsheetMaySplitACellNoPartBeginsAFormula(String cell, String expected) {
        assertEquals(
                '"' + expected.replace("\"", "\"\"") + "\",x\r\n",
                text(cell, "x").replace(MARK, ""));
        assertEquals(cell, FormulaGuard.unguarded(expected));
    }

    @Test
    void linesOfACellAreGuardedLikeCellsExceptBlankLines() {
        String cell = "- a\r\n\r\n- b\n\t- c\n\nd";

        assertEquals("\"'- a\r\n\r\n'- b\n'\t'- c\n\nd\"\r\n", text(cell));
    }

    @Property(tries = 1_000)
    void writtenCellsAreReadBackExactlyAfterUnguarding(@ForAll("files") List<List<String>> records) {
        for (char delimiter : DELIMITERS) {
            byte[] bytes = written(records, delimiter);
            List<List<String>> read =
                    ReadFile.of(io.leadimport.csv.CsvSource.of(bytes), delimiter, CsvLimits.DEFAULT).cells().stream()
                            .map(cells ->
                                    cells.stream().map(FormulaGuard::unguarded).toList())
                            .toList();
            assertEquals(encodable(records), read);
        }
    }

    @Property(tries = 1_000)
    void noFormulaBeginsAtAnyDelimiterOfASpreadsheet(@ForAll("files") List<List<String>> records) {
        for (char delimiter : DELIMITERS) {
            String text = new String(written(records, delimiter), StandardCharsets.UTF_8).replace(MARK, "");
            for (char separator : DELIMITERS) {
                List<String> cells = split(text, separator, false);
                cells.addAll(split(text, separator, true));
                cells.forEach(cell -> assertFalse(
                        beginsFormula(cell, delimiter),
                        () -> delimiter + " " + separator + " " + cell + " in " + text));
            }
        }
    }

    /** The cells that a spreadsheet makes of a file, if it looks for quotes at the beginning of a cell or for none. */
    private static List<String> split(String text, char separator, boolean quotes) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean open = false;
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = open && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(c);
                i++;
            } else if (quotes && c == '"' && (begins || open)) {
                open = !open;
            } else if (!open && (c == separator || c == '\r' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
            begins = !open && (c == separator || c == '\r' || c == '\n');
        }
        cells.add(cell.toString());
        return cells;
    }

    /** The tabs and line ends of the file itself do not count: a cell that was guarded follows them. */
    private static boolean beginsFormula(String cell, char delimiter) {
        String ofFile = delimiter == '\t' ? "(?:\t|\r\n)*+" : "(?:\r\n)*+";
        return cell.matches("(?s)" + ofFile + "[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20].*");
    }

    @Provide
    Arbitrary<List<List<String>>> files() {
        Arbitrary<String> signs =
                Arbitraries.strings().withChars(",;\t|\r\n\"'=+-@\uFF1D a").ofMaxLength(12);
        return Arbitraries.oneOf(signs, signs, Arbitraries.strings())
                .list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
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
