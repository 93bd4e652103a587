package io.leadimport.internal.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The locales for whose language the Java platform has data: for any other it would silently use another locale's data. */
public final class KnownLocales {
    private KnownLocales() {}

    public static void require(Locale locale) {
        boolean known = Stream.of(Locale.getAvailableLocales())
                .anyMatch(other ->
                        !other.getLanguage().isEmpty() && other.getLanguage().equals(locale.getLanguage()));
        if (!known) {
            throw new IllegalArgumentException("nothing is known of the locale " + locale.toLanguageTag());
        }
    }

    /** Each locale once, in the order of the tags. */
    public static List<Locale> sorted(List<Locale> locales) {
        locales.forEach(KnownLocales::require);
        return locales.stream()
                .distinct()
                .sorted(Comparator.comparing(Locale::toLanguageTag))
                .toList();
    }
}
