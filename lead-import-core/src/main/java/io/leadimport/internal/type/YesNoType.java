package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;

/**
 * The type of {@link io.leadimport.form.Fields#yesNo}.
 *
 * @param yes the texts that mean yes, at least one
 * @param no the texts that mean no, at least one
 */
public record YesNoType(List<String> yes, List<String> no) implements TypeDefinition {
    /** The words of a field that declares none: yes, true, y, 1; no, false, n, 0. */
    public static final YesNoType ENGLISH =
            new YesNoType(List.of("yes", "true", "y", "1"), List.of("no", "false", "n", "0"));

    public YesNoType {
        yes = List.copyOf(yes);
        no = List.copyOf(no);
    }

    @Override
    public Class<?> valueClass() {
        return Boolean.class;
    }

    @Override
    public String example() {
        return yes.get(0);
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.yes-no", "items", yes), LibraryText.of("guide.no-yes", "items", no));
    }

    @Override
    public String canonicalText() {
        CanonicalText text = CanonicalText.of("type", "yesNo");
        return (equals(ENGLISH) ? text : text.addEach("yes", yes).addEach("no", no)).toString();
    }
}
