package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;
import java.util.Objects;

/**
 * The type of {@link io.leadimport.form.Fields#text} and {@link io.leadimport.form.Fields#longText}.
 *
 * @param lines whether line breaks are allowed
 */
public record TextType(Lines lines) implements TypeDefinition {
    /** Decides whether a text may contain line breaks. */
    public enum Lines {
        /** A line break is a problem. */
        SINGLE,
        /** Line breaks are stored as written. */
        MULTIPLE
    }

    public TextType {
        Objects.requireNonNull(lines, "lines");
    }

    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    /** {@return an empty text: an example depends on the field} */
    @Override
    public String example() {
        return "";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of(lines == Lines.SINGLE ? "guide.text" : "guide.long-text"));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", lines == Lines.SINGLE ? "text" : "longText")
                .toString();
    }

    @Override
    public boolean hasLength() {
        return true;
    }
}
