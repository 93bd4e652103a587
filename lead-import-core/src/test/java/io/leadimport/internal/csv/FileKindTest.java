package io.leadimport.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The problem of a file that is not CSV names the kind of file and says what to do. */
@Tag("machine")
class FileKindTest {
    private static final String UNPACK = "Unpack it and choose the CSV file inside.";
    private static final String EXPORT = "Export the leads as CSV from where they come from, and choose that file.";
    private static final String SAVE_AS = "Open it and save it as \u201CCSV UTF-8\u201D, then choose that file.";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "file-kinds.csv", numLinesToSkip = 1, delimiter = ';')
    void aFileOfAnotherKindIsRefusedWithItsKind(String kind, String head, String advice) {
        byte[] bytes = head.startsWith("hex ")
                ? HexFormat.of().parseHex(head.substring(4).replace(" ", ""))
                : Escapes.bytes(head, StandardCharsets.UTF_8);
        Problem problem = problem(bytes);
        String todo = switch (advice) {
            case "unpack" -> UNPACK;
            case "export" -> EXPORT;
            default -> SAVE_AS;
        };
        assertEquals(ProblemCode.FILE_NOT_CSV, problem.code());
        assertEquals("This is " + kind + ", not a CSV file. " + todo, problem.message(Locale.ENGLISH));
    }

    @Test
    void anExcelWorkbookIsDistinguishedFromOtherArchives() throws IOException {
        Problem problem = problem(zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"));
        assertEquals("This is an Excel workbook (.xlsx), not a CSV file. " + SAVE_AS, problem.message(Locale.ENGLISH));
        assertEquals(
                problem.arguments(), problem(zip("xl/workbook.xml", "xl/a.xml")).arguments());
    }

    @Test
    void otherOfficeDocumentsAreDistinguishedFromWorkbooks() throws IOException {
        assertEquals(
                "This is a Word document (.docx), not a CSV file. " + EXPORT,
                problem(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"))
                        .message(Locale.ENGLISH));
        assertEquals(
                "This is a PowerPoint presentation (.pptx), not a CSV file. " + EXPORT,
                problem(zip("[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml"))
                        .message(Locale.ENGLISH));
    }

    @Test
    void anHtmlPageInUtf16IsRecognised() {
        assertEquals(
                "This is an HTML page, not a CSV file. " + EXPORT,
                problem("\uFEFF <html>".getBytes(StandardCharsets.UTF_16LE)).message(Locale.ENGLISH));
    }

    @Test
    void anOpenDocumentSheetIsDistinguishedFromOtherArchives() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            CRC32 crc = new CRC32();
            crc.update(type);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
        }
        assertEquals(
                "This is an OpenDocument spreadsheet (.ods), not a CSV file. " + SAVE_AS,
                problem(bytes.toByteArray()).message(Locale.ENGLISH));
    }

    @Test
    void anyOtherZipIsAnArchiveToUnpack() throws IOException {
        assertEquals(
                "This is a ZIP archive, not a CSV file. " + UNPACK,
                problem(zip("leads.csv")).message(Locale.ENGLISH));
        byte[] empty = zip();
        assertEquals(
                "This is a ZIP archive, not a CSV file. " + UNPACK,
                problem(empty).message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void everyKindHasATestCase(FileKind kind) throws IOException {
        String cases = new String(
                FileKindTest.class.getResourceAsStream("file-kinds.csv").readAllBytes(), StandardCharsets.UTF_8);
        boolean zipped = kind.ordinal() >= FileKind.OPEN_DOCUMENT_SHEET.ordinal();
        String said =
                Problem.ofFile(ProblemCode.FILE_NOT_CSV, 0, kind.arguments()).message(Locale.ENGLISH);
        String name = said.substring("This is ".length(), said.indexOf(", not a CSV file."));
        assertTrue(zipped || cases.contains("\n" + name + ";"), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Partner ID,Company",
                "BZH region,x",
                "GIF,PDF",
                "%PDF,x",
                "PK,Name",
                "Rar,x",
                "[link],x",
                "{name},x",
                "<name>,x",
                "7z,x",
                "(a),b",
                "xml,html"
            })
    void aHeaderThatResemblesAnotherKindIsAHeader(String header) {
        Headers headers = Headers.of(
                CsvContent.open(CsvSource.of(header.getBytes(StandardCharsets.UTF_8)), () -> {}), 0, CsvLimits.DEFAULT);
        assertTrue(headers.problem().isEmpty());
        assertEquals(
                Arrays.asList(header.split(",")), headers.candidates().get(0).cells());
    }

    private static Problem problem(byte[] bytes) {
        try (CsvContent content = CsvContent.open(CsvSource.of(bytes), () -> {})) {
            Headers headers = Headers.of(content, 0, CsvLimits.DEFAULT);
            assertTrue(headers.candidates().isEmpty(), "no header of such a file");
            return headers.problem().orElseThrow();
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("a,b".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }
}
