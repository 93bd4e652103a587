package io.leadimport.internal.format;

import io.leadimport.form.type.DateFormat;
import io.leadimport.internal.format.FormatVerdict.Candidate;
import io.leadimport.internal.format.FormatVerdict.Kind;
import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.time.DateReader;
import io.leadimport.profile.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts dates by the order of year, month and day, and by their separator.
 *
 * <p>This class is hot: it sees every cell of a date column. A date that fits a declared format with the year first is
 * counted without trying other formats, and other dates are tried only in the formats with their separator. Without
 * such shortcuts here and in {@link NumberFormatTally}, a check pass takes 1.65 times as long ({@code CompareBuilds} of
 * the benchmarks, one run, medians of CPU time over 5 rounds).
 */
final class DateFormatTally implements FormatTally {
    private static final String SEPARATORS = "./- ";
    private static final Order[] ORDERS = Order.values();
    private static final DateFormat[] FORMATS = new DateFormat[SEPARATORS.length() * ORDERS.length];
    private static final DateReader[] READERS = new DateReader[FORMATS.length];

    static {
        for (int i = 0; i < FORMATS.length; i++) {
            char separator = SEPARATORS.charAt(i / ORDERS.length);
            FORMATS[i] = DateFormat.of(ORDERS[i % ORDERS.length].pattern.replace('-', separator));
            READERS[i] = new DateReader(FORMATS[i]);
        }
    }

    private enum Order {
        DAY_FIRST("day-first", "d-M-yyyy"),
        MONTH_FIRST("month-first", "M-d-yyyy"),
        YEAR_FIRST("year-first", "yyyy-M-d");

        private final String reason;
        private final String pattern;

        Order(String reason, String pattern) {
            this.reason = reason;
            this.pattern = pattern;
        }
    }

    private final DateFormat declared;
    private final DateReader declaredReader;
    /**
     * The index of the declared format with days and months of one or two digits, which every declared date also fits;
     * -1 if {@link #FORMATS} does not contain it.
     */
    private final int lenient;

    private final long[] counts = new long[FORMATS.length];
    /** Counts of the dates that do not fit the declared format. */
    private final long[] others = new long[FORMATS.length];
    /** Counts of the dates that fit the declared format but mean another day in this one. */
    private final long[] conflicts = new long[FORMATS.length];

    private long all;
    private long fitting;
    private long shortYears;

    DateFormatTally(DateFormat declared) {
        this.declared = declared;
        this.declaredReader = new DateReader(declared);
        this.lenient = lenient(declared);
    }

    /** The index of the format that includes the declared one as a special case, or -1. */
    private static int lenient(DateFormat declared) {
        String pattern = declared.pattern().replace("MM", "M").replace("dd", "d");
        return IntStream.range(0, FORMATS.length)
                .filter(i -> FORMATS[i].pattern().equals(pattern))
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void add(Cell cell, boolean fits) {
        all++;
        fitting += fits ? 1 : 0;
        if (fits && lenient % ORDERS.length == ORDERS.length - 1) {
            // no other format has the same separator and the year first
            counts[lenient]++;
            return;
        }
        int first = 0;
        while (first < cell.length() && Ascii.isDigit(cell.charAt(first))) {
            first++;
        }
        int separator = first < cell.length() ? SEPARATORS.indexOf(cell.charAt(first)) : -1;
        if (separator >= 0) {
            for (int i = separator * ORDERS.length; i < (separator + 1) * ORDERS.length; i++) {
                int day = READERS[i].yearMonthDay(cell);
                int one = day > 0 ? 1 : 0;
                counts[i] += one;
                others[i] += fits ? 0 : one;
                conflicts[i] += fits && day > 0 && day != declaredReader.ordinal(cell) ? 1 : 0;
            }
            shortYears += isShort(cell, cell.charAt(first)) ? 1 : 0;
        }
    }

    /** Returns true for two numbers of one or two digits and a year of two digits. */
    private static boolean isShort(Cell cell, char separator) {
        int separators = 0;
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean digit = Ascii.isDigit(c);
            if (!digit && (c != separator || digits == 0) || digits == 2 && digit) {
                return false;
            }
            separators += digit ? 0 : 1;
            digits = digit ? digits + 1 : 0;
        }
        return separators == 2 && digits == 2;
    }

    @Override
    public @Nullable FormatVerdict verdict(String field, boolean isDeclared) {
        FormatVerdict other = other(field);
        return other == null && !isDeclared ? ambiguous(field) : other;
    }

    /** The verdict on dates in another format than the declared one; null if there is no such format. */
    private @Nullable FormatVerdict other(String field) {
        if (fitting == all) {
            return null;
        }
        int best = best();
        if (all < FormatTally.MIN_CELLS || counts[best] < all && 2 * others[best] < all) {
            return shortYears > fitting && 2 * shortYears >= all && all >= FormatTally.MIN_CELLS
                    ? new FormatVerdict(
                            Kind.UNREADABLE,
                            all - fitting,
                            Map.of("reason", "short-years", "total", all, "fits", shortYears),
                            List.of())
                    : null;
        }
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("total", all);
        arguments.put("fits", counts[best]);
        arguments.put("format", FORMATS[best]);
        arguments.put("declared", declared);
        List<Candidate> candidates = new ArrayList<>();
        boolean dayFirst = best % ORDERS.length == 0;
        boolean both = dayFirst && best != lenient && counts[best + 1] == counts[best];
        candidates.add(candidate(field, best, counts[best] == all && !both));
        if (both) {
            arguments.put("reason", "both-dates");
            arguments.put("other", FORMATS[best + 1]);
            candidates.add(candidate(field, best + 1, false));
        } else if (counts[best] == all) {
            arguments.put("reason", ORDERS[best % ORDERS.length].reason);
            arguments.put("example", FORMATS[best].example());
        } else {
            arguments.put("reason", "mixed-dates");
            arguments.put("fitsDeclared", fitting);
        }
        return FormatVerdict.ofOther(conflicts[best], all - fitting, arguments, candidates);
    }

    private int best() {
        int best = 0;
        for (int i = 0; i < FORMATS.length; i++) {
            boolean declaredOfEquals = counts[i] == counts[best] && i == lenient;
            best = counts[i] > counts[best] || declaredOfEquals ? i : best;
        }
        return best;
    }

    /** Finds another format that all dates in the declared format fit, too, some as other days. */
    private @Nullable FormatVerdict ambiguous(String field) {
        for (int i = 0; i < FORMATS.length; i++) {
            if (counts[i] - others[i] == fitting && conflicts[i] > 0) {
                Map<String, Object> arguments = Map.of(
                        "reason", "both-dates", "total", all, "fits", fitting, "format", declared, "other", FORMATS[i]);
                Candidate asDeclared = new Candidate(new Change.Dates(field, declared), fitting, false);
                return new FormatVerdict(
                        Kind.AMBIGUOUS, fitting, arguments, List.of(asDeclared, candidate(field, i, false)));
            }
        }
        return null;
    }

    private Candidate candidate(String field, int format, boolean certain) {
        return new Candidate(new Change.Dates(field, FORMATS[format]), counts[format], certain);
    }
}
