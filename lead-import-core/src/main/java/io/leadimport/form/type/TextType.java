package io.leadimport.form.type;

import java.util.Objects;

/**
 * Text, kept as it is, surrounding space included. Its values are {@link String}.
 *
 * @param lines whether line breaks may stand in it
 */
public record TextType(Lines lines) implements FieldType {
    public TextType {
        Objects.requireNonNull(lines, "lines");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.text(this);
    }

    /** Whether line breaks may stand in a text. */
    public enum Lines {
        /** A line break is a problem. */
        SINGLE,
        /** Line breaks are kept as they are. */
        MULTIPLE
    }
}
