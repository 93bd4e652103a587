package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.form.NumberNotation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts decimal numbers by what stands before their fraction and between their groups. */
final class NumberFormatTally implements FormatTally {
    /** Those with a point first, and in each half the plainest first. */
    private static final List<NumberNotation> NOTATIONS = List.of(
            NumberNotation.PLAIN,
            new NumberNotation(".", ","),
            new NumberNotation(".", " "),
            new NumberNotation(".", "'"),
            NumberNotation.of(','),
            new NumberNotation(",", "."),
            new NumberNotation(",", " "),
            new NumberNotation(",", "'"));

    private static final int COMMAS = NOTATIONS.size() / 2;
    private static final int COMMA_AND_POINTS = COMMAS + 1;

    private final NumberNotation declared;
    private final long[] counts = new long[NOTATIONS.size()];
    /** Of those that do not fit what is declared. */
    private final long[] others = new long[NOTATIONS.size()];

    private long all;
    private long fitting;
    private long plain;

    NumberFormatTally(NumberNotation declared) {
        this.declared = declared;
    }

    @Override
    public void add(Cell cell, boolean fits) {
        all++;
        fitting += fits ? 1 : 0;
        if (fits && declared.isPlain()) {
            // it fits every notation with a point, and without one every notation
            plain++;
            boolean whole = cell.indexOf('.') < 0;
            for (int i = COMMAS; i < counts.length; i++) {
                counts[i] += whole || i == COMMA_AND_POINTS && NOTATIONS.get(i).matches(cell) ? 1 : 0;
            }
            return;
        }
        for (int i = 0; i < counts.length; i++) {
            int one = NOTATIONS.get(i).matches(cell) ? 1 : 0;
            counts[i] += one;
            others[i] += fits ? 0 : one;
        }
    }

    @Override
    public @Nullable Map<String, Object> verdict() {
        if (fitting == all || all < FormatTally.FEWEST) {
            return null;
        }
        long[] totals = counts.clone();
        for (int i = 0; i < COMMAS; i++) {
            totals[i] += plain;
        }
        int point = best(totals, 0, COMMAS);
        int comma = best(totals, COMMAS, totals.length);
        if (totals[point] == all && totals[comma] == all) {
            return Map.of("reason", "both-numbers", "total", all, "format", example(point), "other", example(comma));
        }
        int best = totals[comma] > totals[point] ? comma : point;
        if (totals[best] == all) {
            return Map.of("reason", "number", "total", all, "format", example(best), "declared", declared.example());
        }
        return 2 * others[best] >= all
                ? Map.of(
                        "reason",
                        "mixed-numbers",
                        "total",
                        all,
                        "format",
                        example(best),
                        "fits",
                        totals[best],
                        "declared",
                        declared.example(),
                        "fitsDeclared",
                        fitting)
                : null;
    }

    private static int best(long[] totals, int from, int to) {
        int best = from;
        for (int i = from; i < to; i++) {
            best = totals[i] > totals[best] ? i : best;
        }
        return best;
    }

    private static String example(int notation) {
        return NOTATIONS.get(notation).example();
    }
}
