package io.leadimport.form.type;

import io.leadimport.problem.LibraryText;
import io.leadimport.problem.LocalizedText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The locales for whose language the Java platform has data: for any other it would silently use another locale's data. */
final class KnownLocales {
    private KnownLocales() {}

    static void require(Locale locale) {
        boolean known = Stream.of(Locale.getAvailableLocales())
                .anyMatch(other ->
                        !other.getLanguage().isEmpty() && other.getLanguage().equals(locale.getLanguage()));
        if (!known) {
            throw new IllegalArgumentException("nothing is known of the locale " + locale.toLanguageTag());
        }
    }

    /** Each locale once, in the order of the tags. */
    static List<Locale> sorted(List<Locale> locales) {
        locales.forEach(KnownLocales::require);
        return locales.stream()
                .distinct()
                .sorted(Comparator.comparing(Locale::toLanguageTag))
                .toList();
    }

    /** Describes a type that accepts names in English and other languages. */
    static List<LocalizedText> namedIn(List<Locale> others, String key) {
        List<LocalizedText> languages = Stream.concat(Stream.of(Locale.ENGLISH), others.stream())
                .distinct()
                .<LocalizedText>map(language -> language::getDisplayName)
                .toList();
        return List.of(LibraryText.of(key), LibraryText.of("guide.names", "items", languages));
    }
}
