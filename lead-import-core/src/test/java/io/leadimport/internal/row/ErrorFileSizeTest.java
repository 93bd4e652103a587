package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.CheckedImport;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.problem.ProblemCode;
import io.leadimport.report.ErrorRows;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However much is wrong with a file, the error file that says so is at most ten times as large. */
class ErrorFileSizeTest {
    private static final String NO_ROOM = "From this row on there is no room for problems.";
    private static final String IDS = "Partner ID,Partner User ID";
    private static final Charset CP1252 = Charset.forName("windows-1252");

    private final LeadImporter importer = LeadImporter.builder(
                    new InMemoryLeadRepository(),
                    new InMemoryPartnerRepository(List.of(new Partner("P1", "One", PartnerStatus.ACTIVE))),
                    new InMemoryPartnerUserRepository(List.of(new PartnerUser("U1", "P1", "n", "e", true))))
            .build();

    private static LeadForm form(int fields) {
        LeadForm.Builder form = LeadForm.named("f");
        IntStream.range(0, fields)
                .forEach(field -> form.field(Fields.text("f" + field).pattern("[a-z]{1,40}x")));
        return form.build();
    }

    private static String header(int fields) {
        return IDS + IntStream.range(0, fields).mapToObj(field -> ",f" + field).collect(Collectors.joining());
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("short rows", 14, header(14), "x\n", StandardCharsets.UTF_8),
                Arguments.of(
                        "rows of many columns",
                        14,
                        header(14),
                        ",,1,1,1,1,1,1,1,1,1,1,1,1,1,1\n",
                        StandardCharsets.UTF_8),
                Arguments.of("short rows of many columns", 900, header(900), "P1,U1,1\n", StandardCharsets.UTF_8),
                Arguments.of("blank rows of many columns", 900, header(900), "\n", StandardCharsets.UTF_8),
                Arguments.of(
                        "problems in the middle", 2, "Import problems," + header(2), ",1,1\n", StandardCharsets.UTF_8),
                Arguments.of("one column", 1, "Partner User ID", "-\n", StandardCharsets.UTF_8),
                Arguments.of("delimiters of other files", 1, "Partner User ID", ";\n", StandardCharsets.UTF_8),
                Arguments.of("letters of more bytes", 1, "Partner User ID", "\u20AC\n", CP1252),
                Arguments.of("long texts", 1, header(1), "P1,U1," + "1".repeat(500) + "\n", StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void anErrorFileIsAtMostTenTimesAsLargeAsTheFileAndHasTheSameRows(
            String name, int fields, String header, String row, Charset charset) {
        byte[] csv = (header + "\n" + row.repeat(30_000 / row.length()) + "P1,U1\n").getBytes(charset);
        CsvSource source = CsvSource.of(csv).withCharset(charset);

        byte[] all = errorFile(form(fields), source, ErrorRows.ALL, Locale.ENGLISH);
        byte[] some = errorFile(form(fields), source, ErrorRows.WITH_PROBLEMS, Locale.JAPANESE);

        assertTrue(all.length <= 10 * csv.length, () -> all.length + " bytes of " + csv.length);
        assertTrue(some.length <= 10 * csv.length, () -> some.length + " bytes of " + csv.length);
        assertTrue(new String(all, StandardCharsets.UTF_8).split(NO_ROOM, -1).length <= 2, "it is said once");
        assertEquals(counts(form(fields), source), counts(form(fields), CsvSource.of(all)));
    }

    /** A short row may be filled up. */
    private List<Object> counts(LeadForm form, CsvSource source) {
        try (CheckedImport checked = importer.check(ImportRequest.of(form, source, Submitter.admin("a")))) {
            Map<ProblemCode, Long> counts = new TreeMap<>(checked.report().countsByCode());
            counts.remove(ProblemCode.ROW_CELL_MISSING);
            return List.of(counts, checked.report().rowsRead(), checked.report().rowsBlank());
        }
    }

    private byte[] errorFile(LeadForm form, CsvSource source, ErrorRows rows, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CheckedImport checked = importer.check(ImportRequest.of(form, source, Submitter.admin("a")))) {
            checked.writeErrorFile(language, rows, out);
        }
        return out.toByteArray();
    }

    @Test
    void theFirstRowWithoutRoomHasANoteAndLaterRowsAnEllipsis() {
        String csv = header(1) + "\n" + "P1,U1,1\n".repeat(10_000) + "P1,U1,ax\n";

        List<String> problems = new String(
                        errorFile(
                                form(1),
                                CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)),
                                ErrorRows.ALL,
                                Locale.ENGLISH),
                        StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("P1,U1,(1|ax),", ""))
                .toList();

        int first = problems.indexOf(NO_ROOM + " Correct those above and check the file again.");
        assertTrue(first > 1_000, () -> "rows of which all is said: " + first);
        // the first row also has the question about the column
        assertEquals(1, problems.subList(1, first).stream().distinct().count());
        assertEquals(
                List.of("\u2026"),
                problems.subList(first + 1, 10_000).stream().distinct().toList());
        assertEquals("", problems.get(10_000));
    }

    @Test
    void theErrorFileOfASmallFileHasAllProblems() {
        String csv = header(50) + "\n" + ("P1,U1" + ",1".repeat(50) + "\n").repeat(10);

        byte[] errors =
                errorFile(form(50), CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), ErrorRows.ALL, Locale.ENGLISH);

        assertTrue(errors.length > 10 * csv.length());
        assertFalse(new String(errors, StandardCharsets.UTF_8).contains("\u2026"));
    }
}
