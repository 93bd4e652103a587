package io.leadimport.form.type;

import io.leadimport.internal.text.CanonicalText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What may be chosen. A cell may hold its key, its label or a synonym: letter case, surrounding and repeated white space,
 * and Unicode form (NFKC of Unicode Standard Annex 15) do not count. Immutable.
 *
 * @param key what is stored
 * @param label what people read
 * @param synonyms what else a cell may hold
 */
public record Option(String key, String label, List<String> synonyms) {
    public Option {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(label, "label");
        synonyms = List.copyOf(synonyms);
    }

    /**
     * An option that is stored as people read it.
     *
     * @param text its key and its label
     * @return the option
     */
    public static Option of(String text) {
        return new Option(text, text, List.of());
    }

    /** {@return whether it is nothing but its key} */
    public boolean isPlain() {
        return equals(of(key));
    }

    /** {@return all that a cell may hold for it: its key, its label, its synonyms; unmodifiable} */
    public List<String> texts() {
        return Stream.concat(Stream.of(key, label), synonyms.stream()).toList();
    }

    static List<String> labels(List<Option> options) {
        return options.stream().map(Option::label).toList();
    }

    static CanonicalText addTo(CanonicalText text, List<Option> options) {
        for (Option option : options) {
            text.add("option", option.key())
                    .addIf(!option.label().equals(option.key()), "optionLabel", option.label())
                    .addEach("synonym", option.synonyms());
        }
        return text;
    }
}
