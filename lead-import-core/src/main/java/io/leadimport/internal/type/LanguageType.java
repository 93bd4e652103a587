package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.internal.text.KnownLocales;
import io.leadimport.problem.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The type of {@link io.leadimport.form.Fields#language}.
 *
 * @param languages the languages of the names beside English, sorted by tag
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

    @Override
    public Optional<TypeDefinition> withLanguages(List<Locale> more) {
        return Optional.of(new LanguageType(
                Stream.concat(languages.stream(), more.stream()).toList()));
    }
}
