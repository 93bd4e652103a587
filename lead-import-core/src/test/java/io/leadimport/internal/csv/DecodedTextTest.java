package io.leadimport.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.csv.BufferSize;
import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.internal.text.Cell;
import java.io.IOException;
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
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

@Tag("machine")
class DecodedTextTest {
    @Property(tries = 100)
    void textInAnyScriptIsDecodedLikeThePlatform(
            @ForAll("texts") @Size(min = 1, max = 12) List<String> parts,
            @ForAll @IntRange(min = 1, max = 1_000) int times,
            @ForAll("buffers") int bytesAtOnce,
            @ForAll @IntRange(min = 2, max = 9_000) int charsAtOnce)
            throws IOException {
        String text = String.join("", parts).repeat(times);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder read = new StringBuilder();
        char[] buffer = new char[charsAtOnce];
        try (StrictReader reader = new StrictReader(BufferSize.stream(bytes, bytesAtOnce), new Encoding(null, null))) {
            for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                read.append(buffer, 0, length);
            }
        }
        assertEquals(text, read.toString());
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(
                        "a",
                        "plain text of some length",
                        "\u00E9",
                        "\u4E2D\u6587",
                        "\uD83D\uDE00",
                        "\n",
                        "\"",
                        "\u0416")
                .list();
    }

    @Provide
    Arbitrary<Integer> buffers() {
        return Arbitraries.of(1, 3, 8, 61, 4_096, 1 << 16);
    }

    /** Other tests show that no other cell is marked. Without marks, results would be right but slow. */
    @Property(tries = 60)
    void everyPlainCellIsMarkedAsPlain(
            @ForAll("cells") @Size(min = 2, max = 9) List<String> cells,
            @ForAll @IntRange(min = 1, max = 200) int times,
            @ForAll("buffers") int bytesAtOnce) {
        byte[] csv = (String.join(",", cells) + "\n").repeat(times).getBytes(StandardCharsets.UTF_8);
        List<Boolean> told = new ArrayList<>();
        try (CsvContent content = CsvContent.open(BufferSize.of(CsvSource.of(csv), bytesAtOnce), () -> {});
                RecordReader<Object> reader =
                        RecordReader.openForPreview(content, new Dialect(','), CsvLimits.DEFAULT, new Told(told))) {
            reader.next();
        }
        List<Boolean> expected = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            cells.forEach(cell -> expected.add(ReadFile.isPlain(cell)));
        }
        assertEquals(expected, told);
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.of("", "a", "twenty characters 20", "Z\u00FCrich", "\u007F", "~", "x\ty", "q".repeat(900))
                .list();
    }

    private record Told(List<Boolean> told) implements RecordHandler<Object> {
        @Override
        public void begin(long line, long row) {
            // every record alike
        }

        @Override
        public void cell(int column, Cell cell) {
            told.add(cell.isPlain());
        }

        @Override
        public @Nullable Object end(int cells, boolean blank) {
            return null;
        }
    }
}
