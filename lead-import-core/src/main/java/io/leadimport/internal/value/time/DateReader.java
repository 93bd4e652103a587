package io.leadimport.internal.value.time;

import io.leadimport.form.type.DateFormat;
import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Ordered;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates in one declared format, with a year from 1 to 9999. */
public final class DateReader implements Ordered {
    private static final int NO_DATE = -1;
    private static final int NO_SUCH_DAY = -2;
    private static final Violation NO_DAY = Violation.of(ProblemCode.TYPE_DATE, "no-such-day");

    /** A run of one letter, or another character. */
    private static final Pattern PART = Pattern.compile("([yuMd])\\1*|.", Pattern.DOTALL);

    private final DateFormat format;
    private final Part[] parts;
    private final Violation noDate;

    public DateReader(DateFormat format) {
        this.format = format;
        parts = PART.matcher(format.pattern())
                .results()
                .map(run -> Part.of(run.group()))
                .toArray(Part[]::new);
        noDate = new Violation(ProblemCode.TYPE_DATE, Map.of("format", format.pattern(), "example", format.example()));
    }

    /**
     * A part of the pattern.
     *
     * @param sign the letter of the pattern ({@code y}, {@code M} or {@code d}), or a literal character
     * @param minDigits the minimum number of digits
     * @param maxDigits the maximum number of digits; 0 for a literal character
     */
    private record Part(char sign, int minDigits, int maxDigits) {
        static Part of(String run) {
            return switch (run) {
                case "yyyy", "uuuu" -> new Part('y', 4, 4);
                case "MM", "dd" -> new Part(run.charAt(0), 2, 2);
                case "M", "d" -> new Part(run.charAt(0), 1, 2);
                default -> new Part(run.charAt(0), 1, 0);
            };
        }
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        return switch (yearMonthDay(cell)) {
            case NO_DATE -> noDate;
            case NO_SUCH_DAY -> NO_DAY;
            default -> null;
        };
    }

    /**
     * The date as the number yyyymmdd, so that later dates are greater; or {@link #NO_DATE}, or {@link #NO_SUCH_DAY}.
     */
    public int yearMonthDay(Cell cell) {
        int date = byPattern(cell);
        return date == NO_DATE && format.locale().isPresent()
                ? format.parse(cell.text()).map(DateReader::number).orElse(NO_DATE)
                : date;
    }

    private static int number(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    private int byPattern(Cell cell) {
        int year = 0;
        int month = 0;
        int day = 0;
        int position = 0;
        for (Part part : parts) {
            int end = part.maxDigits() == 0
                    ? literal(cell, position, part.sign())
                    : digits(cell, position, part.minDigits(), part.maxDigits());
            if (end < 0) {
                return NO_DATE;
            }
            switch (part.sign()) {
                case 'y' -> year = number(cell, position, end);
                case 'M' -> month = number(cell, position, end);
                case 'd' -> day = number(cell, position, end);
                default -> {}
            }
            position = end;
        }
        if (position != cell.length()) {
            return NO_DATE;
        }
        return exists(year, month, day) ? year * 10_000 + month * 100 + day : NO_SUCH_DAY;
    }

    static boolean exists(int year, int month, int day) {
        return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> Year.isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int literal(Cell cell, int position, char literal) {
        return position < cell.length() && cell.charAt(position) == literal ? position + 1 : -1;
    }

    private static int digits(Cell cell, int start, int min, int max) {
        int end = start;
        while (end < cell.length() && end - start < max && Ascii.isDigit(cell.charAt(end))) {
            end++;
        }
        return end - start >= min ? end : -1;
    }

    private static int number(Cell cell, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + cell.charAt(i) - '0';
        }
        return number;
    }

    @Override
    public Object read(Cell cell) {
        int ordinal = yearMonthDay(cell);
        return LocalDate.of(ordinal / 10_000, ordinal / 100 % 100, ordinal % 100);
    }

    @Override
    public long ordinal(Cell cell) {
        return yearMonthDay(cell);
    }

    @Override
    public long ordinal(Comparable<?> value) {
        LocalDate date = (LocalDate) value;
        return date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth();
    }

    @Override
    public Predicate<Cell> isEqualTo(String canonical) {
        long day = ordinal(LocalDate.parse(canonical));
        return cell -> ordinal(cell) == day;
    }
}
