package io.leadimport.internal.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Checks that the Java platform has data for the language of a locale. For any other locale, it would silently use
 * another locale's data.
 */
public final class KnownLocales {
    private KnownLocales() {}

    public static void require(Locale locale) {
        boolean known = Stream.of(Locale.getAvailableLocales())
                .anyMatch(other ->
                        !other.getLanguage().isEmpty() && other.getLanguage().equals(locale.getLanguage()));
        if (!known) {
            throw new IllegalArgumentException(
                    "the Java platform has no data for the locale " + locale.toLanguageTag());
        }
    }

    /** Returns each locale once, sorted by language tag. */
    public static List<Locale> sorted(List<Locale> locales) {
        locales.forEach(KnownLocales::require);
        return locales.stream()
                .distinct()
                .sorted(Comparator.comparing(Locale::toLanguageTag))
                .toList();
    }
}
