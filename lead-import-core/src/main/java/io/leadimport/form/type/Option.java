package io.leadimport.form.type;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An option of a choice. A cell may hold its key, its label or a synonym. Letter case, surrounding and repeated white
 * space, and Unicode form (NFKC of Unicode Standard Annex 15) do not count. Immutable.
 *
 * @param key the text that is stored
 * @param label the text that people read
 * @param synonyms other texts that a cell may hold; unmodifiable
 */
public record Option(String key, String label, List<String> synonyms) {
    public Option {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(label, "label");
        synonyms = List.copyOf(synonyms);
    }

    /**
     * Returns an option whose key is also its label.
     *
     * @param text the key and label
     * @return the option
     */
    public static Option of(String text) {
        return new Option(text, text, List.of());
    }

    /** {@return true if the label equals the key and there are no synonyms} */
    public boolean isKeyOnly() {
        return equals(of(key));
    }

    /** {@return the texts that a cell may hold: the key, the label, the synonyms; unmodifiable} */
    public List<String> texts() {
        return Stream.concat(Stream.of(key, label), synonyms.stream()).toList();
    }
}
