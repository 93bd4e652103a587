package io.leadimport.form.type;

import java.util.List;
import java.util.Locale;

/**
 * A language: its code of ISO 639-1, 639-2 (bibliographic or terminological) or 639-3, or its name in English or one of
 * the languages of the field, as the Java platform's data (CLDR by default) have it. Letter case, accents, spaces and
 * punctuation of names do not count. In English some other names are taken too, such as {@code Mandarin},
 * {@code Farsi}, {@code Flemish} and {@code Castilian}. The languages are those of ISO 639-1, and those without such a
 * code of which the Java platform has a locale ({@code fil}, {@code yue}). A tag of BCP 47 with a region or a script
 * ({@code en-GB}) is none: it says more than a language, and that would be lost.
 *
 * <p>Its values are {@link String}: the code of two letters where the language has one, else that of three, in lower case.
 *
 * @param languages in which names are taken beside English, in the order of their tags
 */
public record LanguageType(List<Locale> languages) implements FieldType {
    public LanguageType {
        languages = NameLanguages.of(languages);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.language(this);
    }
}
