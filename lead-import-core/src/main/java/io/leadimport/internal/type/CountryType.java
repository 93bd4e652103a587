package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.internal.text.KnownLocales;
import io.leadimport.problem.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The type of {@link io.leadimport.form.Fields#country}.
 *
 * @param languages the languages of the names beside English, sorted by tag
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

    @Override
    public Optional<TypeDefinition> withLanguages(List<Locale> more) {
        return Optional.of(
                new CountryType(Stream.concat(languages.stream(), more.stream()).toList()));
    }
}
