package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.form.DateFormat;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts dates by the order of year, month and day, and by what stands between them. */
final class DateFormatTally implements FormatTally {
    private static final String SEPARATORS = "./- ";
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 12, 31);
    private static final Order[] ORDERS = Order.values();
    private static final DateFormat[] FORMATS = new DateFormat[SEPARATORS.length() * ORDERS.length];
    private static final DateType[] TYPES = new DateType[FORMATS.length];

    static {
        for (int i = 0; i < FORMATS.length; i++) {
            char separator = SEPARATORS.charAt(i / ORDERS.length);
            FORMATS[i] = DateFormat.of(ORDERS[i % ORDERS.length].pattern.replace('-', separator));
            TYPES[i] = new DateType(FORMATS[i]);
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
    /** The format in which every date of a declared format with the year first is a date too; -1 for other formats. */
    private final int wider;

    private final long[] counts = new long[FORMATS.length];
    /** Of those that do not fit what is declared. */
    private final long[] others = new long[FORMATS.length];

    private long all;
    private long fitting;
    private long shortYears;

    DateFormatTally(DateFormat declared) {
        this.declared = declared;
        this.wider = wider(declared);
    }

    private static int wider(DateFormat declared) {
        for (int i = ORDERS.length - 1; i < FORMATS.length; i += ORDERS.length) {
            String pattern = FORMATS[i].pattern();
            if (declared.pattern().replace("MM", "M").replace("dd", "d").equals(pattern)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void add(Cell cell, boolean fits) {
        all++;
        fitting += fits ? 1 : 0;
        if (fits && wider >= 0) {
            // no other format has the year first and the same separator
            counts[wider]++;
            return;
        }
        int first = 0;
        while (first < cell.length() && cell.charAt(first) >= '0' && cell.charAt(first) <= '9') {
            first++;
        }
        int separator = first < cell.length() ? SEPARATORS.indexOf(cell.charAt(first)) : -1;
        if (separator >= 0) {
            for (int i = separator * ORDERS.length; i < (separator + 1) * ORDERS.length; i++) {
                int one = TYPES[i].ordinal(cell) > 0 ? 1 : 0;
                counts[i] += one;
                others[i] += fits ? 0 : one;
            }
            shortYears += isShort(cell, cell.charAt(first)) ? 1 : 0;
        }
    }

    /** Whether it ends in a year of two digits, after two numbers of one or two. */
    private static boolean isShort(Cell cell, char separator) {
        int separators = 0;
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (c != separator || digits == 0) || digits == 2 && digit) {
                return false;
            }
            separators += digit ? 0 : 1;
            digits = digit ? digits + 1 : 0;
        }
        return separators == 2 && digits == 2;
    }

    @Override
    public @Nullable Map<String, Object> verdict() {
        if (fitting == all || all < FormatTally.FEWEST) {
            return null;
        }
        for (int i = 0; i < FORMATS.length; i += ORDERS.length) {
            if (counts[i] == all && counts[i + 1] == all) {
                return Map.of("reason", "both-dates", "total", all, "format", FORMATS[i], "other", FORMATS[i + 1]);
            }
        }
        int best = 0;
        for (int i = 0; i < FORMATS.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        if (counts[best] == all) {
            String example = FORMATS[best].format(EXAMPLE);
            return Map.of(
                    "reason",
                    ORDERS[best % ORDERS.length].reason,
                    "total",
                    all,
                    "format",
                    FORMATS[best],
                    "example",
                    example,
                    "declared",
                    declared);
        }
        if (2 * others[best] >= all) {
            return Map.of(
                    "reason",
                    "mixed-dates",
                    "total",
                    all,
                    "format",
                    FORMATS[best],
                    "fits",
                    counts[best],
                    "declared",
                    declared,
                    "fitsDeclared",
                    fitting);
        }
        return shortYears > fitting && 2 * shortYears >= all
                ? Map.of("reason", "short-years", "total", all, "fits", shortYears)
                : null;
    }
}
