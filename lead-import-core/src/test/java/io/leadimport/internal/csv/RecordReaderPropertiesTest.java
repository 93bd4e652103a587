package io.leadimport.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.internal.text.Cell;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("machine")
class RecordReaderPropertiesTest {
    private static final String[] BREAKS = {"\n", "\r\n", "\r"};

    /** However a file is quoted, ended and encoded, the reader gives back its cells, and the line where each record starts. */
    @Property(tries = 250)
    void writtenRecordsAreReadBackWithTheirLines(
            @ForAll("records") List<List<String>> records,
            @ForAll @IntRange(max = 2) int breaks,
            @ForAll boolean quoteAll,
            @ForAll boolean lastBreak,
            @ForAll @IntRange(max = 3) int encoding,
            @ForAll boolean slow) {
        StringBuilder csv = new StringBuilder();
        List<ReadFile.Line> expected = new ArrayList<>();
        long line = 1;
        for (int i = 0; i < records.size(); i++) {
            List<String> cells = records.get(i);
            expected.add(new ReadFile.Line(
                    line,
                    i + 1,
                    cells,
                    cells.stream().allMatch(cell -> Cell.of(cell).isBlank())));
            for (int column = 0; column < cells.size(); column++) {
                csv.append(column == 0 ? "" : ",").append(quoted(cells.get(column), quoteAll));
                line += breaksIn(cells.get(column));
            }
            csv.append(i < records.size() - 1 || lastBreak ? BREAKS[breaks] : "");
            line++;
        }
        byte[] bytes = encoded(csv.toString(), encoding);
        CsvSource source =
                slow ? CsvSource.of(new TrickleStream(bytes)) : CsvSource.of(new ByteArrayInputStream(bytes));
        ReadFile read = ReadFile.of(source, ',', CsvLimits.DEFAULT);
        assertEquals(expected, read.records());
        assertEquals(List.of(bytes.length, records.size()), List.of((int) read.bytes(), (int) read.rows()));
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        Arbitrary<String> part = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        4,
                        Arbitraries.of(
                                "a",
                                "\"",
                                ",",
                                ";",
                                "\n",
                                "\r",
                                "\r\n",
                                " ",
                                "\t",
                                "'",
                                "\\",
                                "\u0000",
                                "\u00E9",
                                "\uFEFF",
                                "\uD83D\uDE00",
                                "=",
                                "#",
                                "\u00A0",
                                "\u2028")),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.strings().ofMaxLength(5).filter(RecordReaderPropertiesTest::isEncodable)));
        Arbitrary<String> cell = part.list().ofMaxSize(6).map(parts -> String.join("", parts));
        // a mark at the very start is the file's, not the cell's
        Arbitrary<List<String>> cells = cell.list().ofMinSize(2).ofMaxSize(4);
        return cells.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(list -> !list.get(0).get(0).startsWith("\uFEFF"));
    }

    private static boolean isEncodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String quoted(String cell, boolean always) {
        boolean needed =
                cell.indexOf('"') >= 0 || cell.indexOf(',') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
        return always || needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static long breaksIn(String cell) {
        String unix = cell.replace("\r\n", "\n").replace('\r', '\n');
        return unix.chars().filter(c -> c == '\n').count();
    }

    private static byte[] encoded(String csv, int encoding) {
        // a mark of UTF-16 and a zero are a mark of UTF-32
        Charset charset = encoding < 2 || csv.startsWith("\u0000")
                ? StandardCharsets.UTF_8
                : encoding == 2 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return ((encoding == 0 ? "" : "\uFEFF") + csv).getBytes(charset);
    }

    /** 8,192 and 16,384 are FastCSV's buffers, 65,536 is the decoder's. */
    @Property(tries = 150)
    void aSurrogatePairOrAQuoteMayCrossTheEndOfAnyBuffer(
            @ForAll("edges") int edge, @ForAll @IntRange(min = -9, max = 9) int off, @ForAll("marks") String mark) {
        String before = "x".repeat(edge + off);
        String csv = "h,i\n\"" + before + mark.replace("\"", "\"\"") + "\",z\n\"" + mark.replace("\"", "\"\"") + "\",y";
        ReadFile read = ReadFile.of(csv.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(List.of("h", "i"), List.of(before + mark, "z"), List.of(mark, "y")), read.cells());
    }

    @Provide
    Arbitrary<Integer> edges() {
        return Arbitraries.of(4_096, 8_192, 16_384, 24_576, 32_768, 65_536, 81_920);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of("\uD83D\uDE00", "\"", "\r\n", "\u4E2D\uD83D\uDE00", ",\"\"");
    }

    /** Where the limit on a cell is decided must not depend on the sizes of the buffers. */
    @Property(tries = 60)
    void aCellIsRefusedIfAndOnlyIfItIsLongerThanTheLimit(
            @ForAll @IntRange(min = 1, max = 60_000) int limit, @ForAll @IntRange(min = -2, max = 2) int off) {
        int length = Math.max(1, limit + off);
        CsvLimits limits = CsvLimits.DEFAULT.withMaxCellLength(limit);
        for (String character : List.of("q", "\"\"")) {
            byte[] csv = ("h\n\"" + character.repeat(length) + "\"").getBytes(StandardCharsets.UTF_8);
            ReadFile read = ReadFile.of(CsvSource.of(csv), ',', limits);
            assertEquals(length > limit, read.problem().isPresent(), "refused");
            assertEquals(length > limit ? 1 : 2, read.records().size(), "records");
        }
    }

    @Property(tries = 60)
    void malformedBytesAreReportedWithTheirLine(
            @ForAll @IntRange(max = 30_000) int records, @ForAll @IntRange(max = 2) int breaks) {
        byte[] good = ("ab" + BREAKS[breaks]).repeat(records).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(good, good.length + 3);
        bytes[good.length] = 'c';
        bytes[good.length + 1] = (byte) 0xFC;
        bytes[good.length + 2] = 'r';
        ReadFile read = ReadFile.of(bytes);
        assertEquals(records + 1, read.problem().orElseThrow().line());
        assertEquals("0xFC", read.problem().orElseThrow().arguments().get("byte"));
    }
}
