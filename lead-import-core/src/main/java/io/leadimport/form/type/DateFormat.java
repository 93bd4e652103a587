package io.leadimport.form.type;

import io.leadimport.internal.text.KnownLocales;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A format of dates: year, month and day in digits, in any order, with fixed text between them. Immutable and
 * thread-safe.
 *
 * <p>The pattern uses the letters of {@link java.time.format.DateTimeFormatter}: {@code yyyy} is four digits, {@code
 * MM} and {@code dd} two, {@code M} and {@code d} one or two. Years of two digits are not supported, because their
 * century is ambiguous. The format of a locale reads more texts than its pattern, see {@link #of(Locale)}.
 */
public final class DateFormat {
    /** ISO 8601: {@code yyyy-MM-dd}. */
    public static final DateFormat ISO = of("yyyy-MM-dd");

    private final String pattern;
    private final List<Token> tokens;
    private final @Nullable Locale locale;
    private final @Nullable LocalizedDates localized;

    private DateFormat(String pattern, List<Token> tokens, @Nullable Locale locale) {
        this.pattern = pattern;
        this.tokens = List.copyOf(tokens);
        this.locale = locale;
        this.localized = locale == null ? null : new LocalizedDates(locale);
    }

    /** A part of the pattern: year, month, day, or a literal character. */
    private record Token(Part part, int minDigits, int maxDigits, char literal) {}

    private enum Part {
        YEAR,
        MONTH,
        DAY,
        LITERAL
    }

    /**
     * Returns the format of a locale, from the Java platform's data (CLDR by default).
     *
     * <p>The format writes dates as the short numeric format of the locale, with a year of four digits. It reads what
     * the short and the medium format of {@link java.time.format.DateTimeFormatter} write, in the ISO calendar and with
     * the digits 0 to 9. Day and month may have one digit or two, and the name of a month may be the full name. Letter
     * case, invisible marks and the kind of a space do not count. Text after the date, such as a full stop, may be
     * missing. If the short format has a year of two digits, such a year is one from 2000 to 2099.
     *
     * @param locale the locale
     * @return the format
     * @throws IllegalArgumentException if the platform has no data for the locale, or the locale may use another
     *     calendar
     */
    public static DateFormat of(Locale locale) {
        KnownLocales.require(locale);
        if (!(Calendar.getInstance(locale) instanceof GregorianCalendar)) {
            throw new IllegalArgumentException("the locale " + locale.toLanguageTag() + " may use another calendar");
        }
        String pattern = LocalizedDates.pattern(FormatStyle.SHORT, locale)
                .replaceAll("[yu]+", "yyyy")
                .replaceAll("M+", "M")
                .replaceAll("d+", "d")
                .replaceAll("[^yMd]+$|G", "")
                .strip();
        return new DateFormat(pattern, of(pattern).tokens, locale);
    }

    /**
     * Returns the format of a pattern.
     *
     * @param pattern such as {@code dd.MM.yyyy}
     * @return the format
     * @throws IllegalArgumentException unless year, month and day each occur once, no other letter and no digit occurs,
     *     and another character follows each {@code M} or {@code d} that is not last
     */
    public static DateFormat of(String pattern) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < pattern.length(); ) {
            int end = i + 1;
            while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(i) && isLetter(pattern.charAt(i))) {
                end++;
            }
            tokens.add(token(pattern, pattern.substring(i, end)));
            i = end;
        }
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            if (before.minDigits() < before.maxDigits() && tokens.get(i).part() != Part.LITERAL) {
                throw unusable(pattern);
            }
        }
        for (Part part : List.of(Part.YEAR, Part.MONTH, Part.DAY)) {
            if (tokens.stream().filter(token -> token.part() == part).count() != 1) {
                throw unusable(pattern);
            }
        }
        return new DateFormat(pattern, tokens, null);
    }

    private static Token token(String pattern, String run) {
        return switch (run) {
            case "yyyy", "uuuu" -> new Token(Part.YEAR, 4, 4, '\0');
            case "MM" -> new Token(Part.MONTH, 2, 2, '\0');
            case "M" -> new Token(Part.MONTH, 1, 2, '\0');
            case "dd" -> new Token(Part.DAY, 2, 2, '\0');
            case "d" -> new Token(Part.DAY, 1, 2, '\0');
            default -> {
                if (run.length() > 1 || Character.isLetterOrDigit(run.charAt(0))) {
                    throw unusable(pattern);
                }
                yield new Token(Part.LITERAL, 1, 1, run.charAt(0));
            }
        };
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static IllegalArgumentException unusable(String pattern) {
        return new IllegalArgumentException(
                "must have yyyy, MM or M, and dd or d, each once; only punctuation and spaces may stand between them, and must"
                        + " follow M and d; found " + pattern);
    }

    /** {@return the pattern of this format} */
    public String pattern() {
        return pattern;
    }

    /** {@return the locale of this format; empty if it was created from a pattern} */
    public Optional<Locale> locale() {
        return Optional.ofNullable(locale);
    }

    /**
     * Parses a date.
     *
     * @param text a text in this format
     * @return the date, in a year from 1 to 9999; empty if the text is not a date in this format
     */
    public Optional<LocalDate> parse(String text) {
        if (localized != null) {
            return localized.parse(text);
        }
        try {
            LocalDate date = LocalDate.parse(text, reader());
            return date.getYear() > 0 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private DateTimeFormatter reader() {
        DateTimeFormatterBuilder reader = new DateTimeFormatterBuilder();
        for (Token token : tokens) {
            switch (token.part()) {
                case YEAR -> digits(reader, ChronoField.YEAR, token);
                case MONTH -> digits(reader, ChronoField.MONTH_OF_YEAR, token);
                case DAY -> digits(reader, ChronoField.DAY_OF_MONTH, token);
                case LITERAL -> reader.appendLiteral(token.literal());
            }
        }
        return reader.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void digits(DateTimeFormatterBuilder reader, ChronoField field, Token token) {
        reader.appendValue(field, token.minDigits(), token.maxDigits(), SignStyle.NOT_NEGATIVE);
    }

    /** {@return an example for people: December 31, 2026, whose day cannot be confused with its month} */
    public String example() {
        return format(LocalDate.of(2026, 12, 31));
    }

    /**
     * Formats a date.
     *
     * @param date a date in a year from 0 to 9999
     * @return its text in this format
     */
    public String format(LocalDate date) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            switch (token.part()) {
                case YEAR -> text.append(padded(date.getYear(), 4));
                case MONTH -> text.append(padded(date.getMonthValue(), token.minDigits()));
                case DAY -> text.append(padded(date.getDayOfMonth(), token.minDigits()));
                case LITERAL -> text.append(token.literal());
            }
        }
        return text.toString();
    }

    private static String padded(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateFormat format
                && format.pattern.equals(pattern)
                && Objects.equals(format.locale, locale);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    /** {@return the pattern} */
    @Override
    public String toString() {
        return pattern;
    }
}
