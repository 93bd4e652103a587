package io.leadimport.internal.type;

import io.leadimport.form.type.Option;
import io.leadimport.problem.LocalizedText;
import java.util.List;

/**
 * Some options of a list, separated by semicolons or vertical bars: {@code Online; Fair}. The values are a {@link List} of the {@link
 * String} keys of the options, each once and in the order of the form, however often and in whichever order a cell names them. A
 * blank part between two separators is skipped.
 *
 * @param options the options, at least one, in the order in which they are shown
 */
public record ChoicesType(List<Option> options) implements TypeDefinition {
    /** Each of these characters separates two options of a cell. */
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
     * Names the first options.
     *
     * @param count the number of options
     * @return a text that a cell may hold
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
