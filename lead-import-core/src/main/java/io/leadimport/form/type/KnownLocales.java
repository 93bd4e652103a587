package io.leadimport.form.type;

import java.util.Locale;
import java.util.stream.Stream;

/** The locales of whose language the Java platform has data: of any other it would give those of another one in silence. */
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
}
