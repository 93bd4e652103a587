package io.leadimport.form.type;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parses dates that the short or the medium format of a locale wrote, see {@link DateFormat#of(Locale)}. Immutable. */
final class LocalizedDates {
    /** Matches a run of one letter, which is a part of the date, a text in apostrophes, or any other character. */
    private static final Pattern ELEMENT = Pattern.compile("([yuMLd])\\1*|'([^']*)'|.");

    private static final int MAX_LENGTH = 100;
    private static final int CENTURY = 2000;

    private final Map<String, Integer> months = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Pattern> formats;

    LocalizedDates(Locale locale) {
        for (String letters : List.of("MMM", "MMMM", "LLL", "LLLL")) {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(letters, locale);
            for (Month month : Month.values()) {
                String name = plain(formatter.format(month));
                months.put(name, month.getValue());
                months.put(name.replaceFirst("\\.$", ""), month.getValue());
            }
        }
        formats = Stream.of(FormatStyle.SHORT, FormatStyle.MEDIUM)
                .map(style -> format(pattern(style, locale)))
                .toList();
    }

    /** Returns the pattern of a locale, without invisible marks. */
    static String pattern(FormatStyle style, Locale locale) {
        return plain(DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE, locale));
    }

    /** Removes invisible marks and surrounding space, and makes all spaces the same. */
    private static String plain(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private Pattern format(String pattern) {
        StringBuilder regex = new StringBuilder();
        int endOfDate = 0;
        Matcher element = ELEMENT.matcher(pattern);
        while (element.find()) {
            String quoted = element.group(2);
            if (element.group(1) == null) {
                regex.append(Pattern.quote(quoted == null ? element.group() : quoted));
            } else {
                regex.append(part(element.group()));
                endOfDate = regex.length();
            }
        }
        // text after the date is optional
        regex.insert(endOfDate, "(?:").append(")?");
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String part(String letters) {
        return switch (letters.charAt(0)) {
            case 'd' -> "(?<day>[0-9]{1,2})";
            case 'M', 'L' -> "(?<month>" + (letters.length() > 2 ? names() : "[0-9]{1,2}") + ")";
            default -> "(?<year>[0-9]{4}" + (letters.length() == 2 ? "|[0-9]{2}" : "") + ")";
        };
    }

    /** Sorts long names first, because a name may be a prefix of another. */
    private String names() {
        return months.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    Optional<LocalDate> parse(String text) {
        String plain = text.length() > MAX_LENGTH ? "" : plain(text);
        return formats.stream()
                .map(format -> format.matcher(plain))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(this::date);
    }

    private Optional<LocalDate> date(Matcher found) {
        String digits = found.group("year");
        int year = Integer.parseInt(digits) + (digits.length() == 2 ? CENTURY : 0);
        String name = found.group("month");
        Integer month = months.get(name);
        try {
            LocalDate date = LocalDate.of(
                    year, month == null ? Integer.parseInt(name) : month, Integer.parseInt(found.group("day")));
            return year > 0 ? Optional.of(date) : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
