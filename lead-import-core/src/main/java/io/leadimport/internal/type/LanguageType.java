package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.internal.text.KnownLocales;
import io.leadimport.problem.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A language: its code of ISO 639-1, 639-2 (bibliographic or terminological) or 639-3, or its name in English or one of the languages
 * of the field, as in the Java platform's data (CLDR by default). Letter case, accents, spaces and punctuation of names do not count.
 * Some other names are accepted in English, such as {@code Mandarin}, {@code Farsi}, {@code Flemish} and {@code Castilian}. The
 * languages are those of ISO 639-1, and those without such a code for which the Java platform has a locale ({@code fil}, {@code
 * yue}). A tag of BCP 47 with a region or a script ({@code en-GB}) is not accepted: it says more than a language, and that would be
 * lost.
 *
 * <p>The values are {@link String}: the code of two letters if the language has one, else that of three, in lower case.
 *
 * @param languages the languages of names beside English, in the order of their tags
 */
public record LanguageType(List<Locale> languages) implements TypeDefinition {
    public LanguageType {
        languages = KnownLocales.sorted(languages);
    }

    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    @Override
    public String example() {
        return "de";
    }

    @Override
    public List<LocalizedText> accepted() {
        return TypeTexts.namedIn(languages, "guide.language");
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "language")
                .addEach("names", languages.stream().map(Locale::toLanguageTag).toList())
                .toString();
    }

    /**
     * Returns a type that accepts names in more languages.
     *
     * @param more the languages to add
     * @return the type
     */
    public LanguageType withLanguages(List<Locale> more) {
        return new LanguageType(Stream.concat(languages.stream(), more.stream()).toList());
    }
}
