package io.leadimport.form.type;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages, beside English, in which a field takes names. */
public final class NameLanguages {
    private NameLanguages() {}

    /** Each once, in an order that says nothing. */
    static List<Locale> of(List<Locale> languages) {
        languages.forEach(KnownLocales::require);
        return languages.stream()
                .distinct()
                .sorted(Comparator.comparing(Locale::toLanguageTag))
                .toList();
    }

    public static List<Locale> more(List<Locale> languages, List<Locale> others) {
        return Stream.concat(languages.stream(), others.stream()).toList();
    }

    public static List<String> tags(List<Locale> languages) {
        return languages.stream().map(Locale::toLanguageTag).toList();
    }
}
