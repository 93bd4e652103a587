package io.leadimport.internal.type;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Texts that several types share: descriptions for people, and lines of the canonical text of a form. */
final class TypeTexts {
    private TypeTexts() {}

    /** Describes a type that accepts names in English and other languages. */
    static List<LocalizedText> namedIn(List<Locale> others, String key) {
        List<LocalizedText> languages = Stream.concat(Stream.of(Locale.ENGLISH), others.stream())
                .distinct()
                .<LocalizedText>map(language -> language::getDisplayName)
                .toList();
        return List.of(LibraryText.of(key), LibraryText.of("guide.names", "items", languages));
    }

    static List<String> labels(List<Option> options) {
        return options.stream().map(Option::label).toList();
    }

    static CanonicalText canonical(String type, List<Option> options) {
        CanonicalText text = CanonicalText.of("type", type);
        for (Option option : options) {
            text.add("option", option.key())
                    .addIf(!option.label().equals(option.key()), "optionLabel", option.label())
                    .addEach("synonym", option.synonyms());
        }
        return text;
    }

    /** Begins a text with the separators that differ from {@link NumberNotation#PLAIN}. */
    static CanonicalText canonical(String type, NumberNotation notation) {
        return CanonicalText.of("type", type)
                .addIf(!notation.decimalChar().equals("."), "decimalChar", notation.decimalChar())
                .addIf(!notation.groupChar().isEmpty(), "groupChar", notation.groupChar());
    }
}
