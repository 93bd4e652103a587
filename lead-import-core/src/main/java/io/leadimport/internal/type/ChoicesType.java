package io.leadimport.internal.type;

import io.leadimport.form.type.Option;
import io.leadimport.problem.LocalizedText;
import java.util.List;

/**
 * The type of {@link io.leadimport.form.Fields#choices}.
 *
 * @param options the options, at least one, in display order
 */
public record ChoicesType(List<Option> options) implements TypeDefinition {
    /** The characters that separate the options in a cell. */
    public static final String SEPARATORS = ";|";

    public ChoicesType {
        options = List.copyOf(options);
    }

    @Override
    public Class<?> valueClass() {
        return List.class;
    }

    @Override
    public String example() {
        return example(1);
    }

    /**
     * Joins the labels of the first options.
     *
     * @param count the number of options
     * @return a text that the type accepts
     */
    public String example(int count) {
        return String.join("; ", TypeTexts.labels(options).subList(0, Math.min(count, options.size())));
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.some-of", "items", TypeTexts.labels(options)));
    }

    @Override
    public String canonicalText() {
        return TypeTexts.canonical("choices", options).toString();
    }
}
