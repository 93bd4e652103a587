package io.leadimport.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.internal.text.Cell;
import io.leadimport.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine")
class EncodingTest {
    private static final String TEXT = "Name,City\r\nM\u00FCller,K\u00F6ln\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "IBM850"})
    void aDeclaredCharsetIsRead(String charset) {
        ReadFile read =
                read(CsvSource.of(TEXT.getBytes(Charset.forName(charset))).withCharset(Charset.forName(charset)));
        assertEquals(List.of(List.of("Name", "City"), List.of("M\u00FCller", "K\u00F6ln")), read.cells());
        assertEquals(Optional.empty(), read.problem());
    }

    @Test
    void aByteOrderMarkWinsOverADeclaredCharset() {
        byte[] marked = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
        ReadFile read = read(CsvSource.of(marked).withCharset(Encoding.WINDOWS_1252));
        assertEquals(List.of("M\u00FCller", "K\u00F6ln"), read.cells().get(1));
    }

    @Test
    void aByteThatIsInvalidInTheDeclaredCharsetIsReportedWithLineAndPosition() {
        byte[] bytes = "a\r\nbc\u0081d".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "line 2: A letter can\u2019t be read (byte 0x81, character 3 of line 2), since it is not part of the encoding"
                        + " windows-1252. In Excel, save the file as \u201CCSV UTF-8 (Comma delimited)\u201D and choose"
                        + " that file.",
                said(read(CsvSource.of(bytes).withCharset(Encoding.WINDOWS_1252))
                        .problem()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void utf16WithoutAMarkOrDeclarationIsReported(String charset) {
        byte[] bytes = TEXT.getBytes(Charset.forName(charset));
        try (CsvContent content = CsvContent.open(CsvSource.of(bytes).withFallback(), () -> {})) {
            assertEquals(
                    "line 0: The file looks like UTF-16 or UTF-32 text without the mark that says so. In Excel, save it as"
                            + " \u201CCSV UTF-8 (Comma delimited)\u201D and choose that file.",
                    said(Headers.of(content, 0, CsvLimits.DEFAULT).problem()));
        }
    }

    @Test
    void theFallbackIsUsedForFilesThatAreNotUtf8AndReported() {
        try (CsvContent content = content(TEXT.getBytes(Encoding.WINDOWS_1252))) {
            CsvContent other = retryInFallback(content).orElseThrow();
            assertEquals(Encoding.WINDOWS_1252, other.charset());
            assertEquals(
                    "line 2: The file is not saved as UTF-8 and was read as windows-1252. Check the letters with accents. If they are wrong, save the file as \u201CCSV UTF-8 (Comma delimited)\u201D and choose"
                            + " that file. Store the letters as they were read?",
                    said(other.fallbackQuestion()));
        }
    }

    @Test
    void aLatinFallbackIsNotUsedIfItWouldGarbleUtf8Letters() {
        byte[] mixed = "M\u00C3\u00BCller,K\u00F6ln".getBytes(StandardCharsets.ISO_8859_1);
        try (CsvContent content = content(mixed)) {
            assertTrue(retryInFallback(content).orElseThrow().garblesUtf8());
        }
        byte[] capitals = "CAF\u00C9\u00A0: \u00C9\u00BB caf\u00E9".getBytes(StandardCharsets.ISO_8859_1);
        try (CsvContent content = content(capitals)) {
            assertFalse(retryInFallback(content).orElseThrow().garblesUtf8());
        }
    }

    @Test
    void aFileWithAByteOrderMarkHasNoFallback() {
        byte[] marked = "\u00EF\u00BB\u00BFM\u00FCller".getBytes(StandardCharsets.ISO_8859_1);
        try (CsvContent content = content(marked)) {
            assertEquals(Optional.empty(), retryInFallback(content));
        }
    }

    private static CsvContent content(byte[] bytes) {
        return CsvContent.open(CsvSource.of(bytes).withFallback(), () -> {});
    }

    private static Optional<CsvContent> retryInFallback(CsvContent content) {
        RecordHandler<String> nothing = new RecordHandler<>() {
            @Override
            public void begin(long line, long row) {
                // of no interest
            }

            @Override
            public void cell(int column, Cell cell) {
                // of no interest
            }

            @Override
            public String end(int cells, boolean blank) {
                return blank ? "" : null;
            }
        };
        try (RecordReader<String> reader =
                RecordReader.open(content, new Dialect(','), CsvLimits.DEFAULT, nothing, ReadProgress.NONE)) {
            reader.next();
            return content.retryInFallback(reader.problem().orElseThrow(), null);
        }
    }

    private static ReadFile read(CsvSource source) {
        return ReadFile.of(source, ',', CsvLimits.DEFAULT);
    }

    private static String said(Optional<Problem> problem) {
        return problem.map(said -> "line " + said.line() + ": " + said.message(Locale.ENGLISH))
                .orElse("");
    }
}
