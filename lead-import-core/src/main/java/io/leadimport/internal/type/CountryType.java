package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.internal.text.KnownLocales;
import io.leadimport.problem.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A country of ISO 3166-1: its code of two or three letters, or its name in English or one of the languages of the field, as in the
 * Java platform's data (CLDR by default). Letter case, accents, spaces and punctuation of names do not count. Some other names are
 * accepted in English: {@code UK} and {@code Great Britain}, {@code United States of America}, {@code U.S.}, {@code UAE}, {@code
 * Holland}, {@code Czech Republic}, {@code Ivory Coast}, {@code Burma} and the like, {@code and} for {@code &} and {@code Saint} for
 * {@code St.}. A name that two countries share ({@code Korea}) is not accepted.
 *
 * <p>The values are {@link String}: the code of two letters, in upper case.
 *
 * @param languages the languages of names beside English, in the order of their tags
 */
public record CountryType(List<Locale> languages) implements TypeDefinition {
    public CountryType {
        languages = KnownLocales.sorted(languages);
    }

    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    @Override
    public String example() {
        return "DE";
    }

    @Override
    public List<LocalizedText> accepted() {
        return TypeTexts.namedIn(languages, "guide.country");
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "country")
                .addEach("names", languages.stream().map(Locale::toLanguageTag).toList())
                .toString();
    }

    /**
     * Returns a type that accepts names in more languages.
     *
     * @param more the languages to add
     * @return the type
     */
    public CountryType withLanguages(List<Locale> more) {
        return new CountryType(Stream.concat(languages.stream(), more.stream()).toList());
    }
}
