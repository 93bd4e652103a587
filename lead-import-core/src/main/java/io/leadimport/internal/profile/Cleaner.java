package io.leadimport.internal.profile;

import io.leadimport.form.type.FieldType;
import io.leadimport.internal.text.Ascii;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.type.EmailType;
import io.leadimport.internal.type.PhoneType;
import io.leadimport.internal.type.UrlType;
import io.leadimport.profile.Cleaning;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How each {@link Cleaning} tidies a text. A text that a cleaning does not concern stays as it is; the first look at it is cheap,
 * since most cells need no cleaning. The patterns take time in proportion to the length of a text, at most to its square.
 * Immutable.
 */
final class Cleaner {
    /** Longer texts are not tidied. */
    private static final int MAX_LENGTH = 400;

    /** The sign or the ISO 4217 code of a currency; three other capitals may be a unit or a multiplier. */
    private static final String CURRENCY = "\\p{Sc}|[A-Z]{1,2}\\$|"
            + Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .sorted()
                    .collect(Collectors.joining("|"));

    private static final List<Cleaner> ALL = List.of(
            new Cleaner(
                    Cleaning.ADDRESS_ONLY,
                    EmailType.class,
                    text -> text.indexOf('<') >= 0 || text.indexOf(':') >= 0 || endsWithMark(text),
                    "(?:[^<>@]*+<)?(?:(?i:mailto):)?([^\\s<>:,;@]++@[^\\s<>:,;@]*[^\\s<>:,;@.])>?[.,;]*+",
                    ""),
            new Cleaner(
                    Cleaning.PHONE_LABEL,
                    PhoneType.class,
                    text -> text.indexOf(':') >= 0,
                    "\\p{L}[\\p{L}. ]{0,19}:\\s*([+(0-9][^:]*)",
                    ""),
            new Cleaner(
                    Cleaning.WEB_SCHEME,
                    UrlType.class,
                    text -> text.indexOf(':') < 0,
                    "([^\\s/@]+\\.\\p{L}{2,}(?:[/?#].*)?)",
                    "https://"),
            new Cleaner(
                    Cleaning.CURRENCY,
                    DecimalType.class,
                    text -> !Ascii.isDigit(text.charAt(0)) || !Ascii.isDigit(text.charAt(text.length() - 1)),
                    "(?:" + CURRENCY + ")?\\s*([-+]?[0-9](?:[^\\p{L}\\p{Sc}]*[0-9])?)\\s*(?:" + CURRENCY + ")?",
                    ""));

    private final Cleaning cleaning;
    private final Class<? extends FieldType> type;
    private final Predicate<Cell> mayConcern;
    private final Pattern whole;
    private final String prefix;

    private Cleaner(
            Cleaning cleaning,
            Class<? extends FieldType> type,
            Predicate<Cell> mayConcern,
            String pattern,
            String prefix) {
        this.cleaning = cleaning;
        this.type = type;
        this.mayConcern = mayConcern;
        this.whole = Pattern.compile(pattern);
        this.prefix = prefix;
    }

    private static boolean endsWithMark(Cell text) {
        return ".,;".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The cleaners that a type of fields can have. */
    static Stream<Cleaner> of(FieldType type) {
        return ALL.stream().filter(cleaner -> cleaner.type.isInstance(type));
    }

    /** The cleaner of a cleaning. */
    static Cleaner of(Cleaning cleaning) {
        return ALL.stream()
                .filter(cleaner -> cleaner.cleaning == cleaning)
                .findFirst()
                .orElseThrow();
    }

    /** The currency that {@link Cleaning#CURRENCY} takes away from a text; common signs and their codes are the same. */
    static String currency(Cell text, String cleaned) {
        String taken = text.text().replace(cleaned, "").strip();
        return switch (taken) {
            case "\u20AC" -> "EUR";
            case "\u00A3" -> "GBP";
            case "$", "US$" -> "USD";
            default -> taken;
        };
    }

    Cleaning cleaning() {
        return cleaning;
    }

    /**
     * Tidies a text.
     *
     * @param text the view of a cell without surrounding white space
     * @return the tidied text; null if the cleaning does not concern the text
     */
    @Nullable
    String cleaned(Cell text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || !mayConcern.test(text)) {
            return null;
        }
        String before = text.text();
        Matcher matcher = whole.matcher(before);
        if (!matcher.matches()) {
            return null;
        }
        String after = prefix + matcher.group(1);
        return after.equals(before) ? null : after;
    }
}
