package io.leadimport.internal.format;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.format.FormatVerdict.Candidate;
import io.leadimport.internal.format.FormatVerdict.Kind;
import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;
import io.leadimport.profile.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts decimal numbers by their decimal and group separators.
 *
 * <p>This class is hot: it sees every cell of a number column. A number that fits the declared plain notation is
 * counted without trying the other notations. Without such shortcuts here and in {@link DateFormatTally}, a check pass
 * takes 1.65 times as long ({@code CompareBuilds} of the benchmarks, one run, medians of CPU time over 5 rounds).
 */
final class NumberFormatTally implements FormatTally {
    /**
     * The notations with a decimal point, then those with a decimal comma; each half begins with the notation without
     * grouping.
     */
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
    private static final NumberNotation WITH_POINTS = NOTATIONS.get(COMMA_AND_POINTS);

    private final NumberNotation declared;
    private final boolean declaredIsPlain;
    private final long[] counts = new long[NOTATIONS.size()];
    /** Counts of the numbers that do not fit the declared notation. */
    private final long[] others = new long[NOTATIONS.size()];
    /** Counts of the numbers that fit the declared notation but have another value in this one. */
    private final long[] conflicts = new long[NOTATIONS.size()];

    private long all;
    private long fitting;
    private long plain;
    /** The number of plain numbers without a fraction. */
    private long whole;

    NumberFormatTally(NumberNotation declared) {
        this.declared = declared;
        this.declaredIsPlain = declared.isDefault();
    }

    @Override
    public void add(Cell cell, boolean fits) {
        all++;
        fitting += fits ? 1 : 0;
        if (isOfCurrency(cell.charAt(cell.length() - 1)) || isOfCurrency(cell.charAt(0))) {
            // the sign of a currency beside a number does not change how the number is written
            withoutCurrency(cell);
        }
        if (fits && declaredIsPlain) {
            addPlain(cell);
            return;
        }
        for (int i = 0; i < counts.length; i++) {
            int one = NOTATIONS.get(i).matches(cell) ? 1 : 0;
            counts[i] += one;
            others[i] += fits ? 0 : one;
            boolean other = fits && one > 0 && !Objects.equals(NOTATIONS.get(i).plain(cell), declared.plain(cell));
            conflicts[i] += other ? 1 : 0;
        }
    }

    private static void withoutCurrency(Cell cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isOfCurrency(cell.charAt(start))) {
            start++;
        }
        while (end > start && isOfCurrency(cell.charAt(end - 1))) {
            end--;
        }
        cell.part(start, end);
    }

    private static boolean isOfCurrency(char c) {
        return !Ascii.isDigit(c) && "+-.,'\u2019".indexOf(c) < 0;
    }

    /** A plain number fits every notation with a decimal point; if it has no fraction, it fits every notation. */
    private void addPlain(Cell cell) {
        plain++;
        int point = cell.indexOf('.');
        if (point < 0) {
            whole++;
        } else if (point == cell.length() - 1 - NumberNotation.GROUP && WITH_POINTS.matches(cell)) {
            counts[COMMA_AND_POINTS]++;
            conflicts[COMMA_AND_POINTS]++;
        }
    }

    @Override
    public @Nullable FormatVerdict verdict(String field, boolean isDeclared) {
        long[] totals = counts.clone();
        for (int i = 0; i < totals.length; i++) {
            totals[i] += i < COMMAS ? plain : whole;
        }
        FormatVerdict other = other(field, totals);
        return other == null && !isDeclared ? ambiguous(field, totals) : other;
    }

    /** The verdict on numbers in another notation than the declared one; null if there is no such notation. */
    private @Nullable FormatVerdict other(String field, long[] totals) {
        if (fitting == all) {
            return null;
        }
        int asDeclared = NOTATIONS.indexOf(declared);
        if (asDeclared >= 0 && totals[asDeclared] == all) {
            // all numbers are written as declared; some cells have more than the number
            return null;
        }
        int point = best(totals, 0, COMMAS);
        int comma = best(totals, COMMAS, totals.length);
        int best = totals[comma] > totals[point] ? comma : point;
        if (all < FormatTally.MIN_CELLS || totals[best] < all && 2 * others[best] < all && conflicts[best] == 0) {
            return null;
        }
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("total", all);
        arguments.put("fits", totals[best]);
        arguments.put("format", example(best));
        arguments.put("declared", declared.example());
        List<Candidate> candidates = new ArrayList<>();
        boolean both = totals[point] == totals[comma];
        candidates.add(candidate(field, best, totals, totals[best] == all && !both));
        if (both) {
            arguments.put("reason", "both-numbers");
            arguments.put("other", example(comma));
            candidates.add(candidate(field, comma, totals, false));
        } else if (totals[best] == all) {
            arguments.put("reason", "number");
        } else {
            arguments.put("reason", "mixed-numbers");
            arguments.put("fitsDeclared", fitting);
        }
        return FormatVerdict.ofOther(conflicts[best], all - fitting, arguments, candidates);
    }

    /** Finds another notation that all numbers in the declared notation fit, too, some as other values. */
    private @Nullable FormatVerdict ambiguous(String field, long[] totals) {
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] - others[i] == fitting && conflicts[i] > 0) {
                Map<String, Object> arguments = Map.of(
                        "reason",
                        "both-numbers",
                        "total",
                        all,
                        "fits",
                        fitting,
                        "format",
                        declared.example(),
                        "other",
                        example(i));
                Candidate asDeclared = new Candidate(new Change.Numbers(field, declared), fitting, false);
                return new FormatVerdict(
                        Kind.AMBIGUOUS, fitting, arguments, List.of(asDeclared, candidate(field, i, totals, false)));
            }
        }
        return null;
    }

    private static Candidate candidate(String field, int notation, long[] totals, boolean certain) {
        return new Candidate(new Change.Numbers(field, NOTATIONS.get(notation)), totals[notation], certain);
    }

    static boolean isNumber(CharSequence text) {
        return NOTATIONS.stream().anyMatch(notation -> notation.matches(text));
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
