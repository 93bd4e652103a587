package io.leadimport.internal.type;

import io.leadimport.form.type.Option;
import io.leadimport.problem.LocalizedText;
import java.util.List;

/**
 * The type of {@link io.leadimport.form.Fields#choice}.
 *
 * @param options the options, at least one, in display order
 */
public record ChoiceType(List<Option> options) implements TypeDefinition {
    public ChoiceType {
        options = List.copyOf(options);
    }

    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    @Override
    public String example() {
        return options.get(0).label();
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.one-of", "items", TypeTexts.labels(options)));
    }

    @Override
    public String canonicalText() {
        return TypeTexts.canonical("choice", options).toString();
    }

    @Override
    public boolean hasLength() {
        return true;
    }
}
