package io.leadimport.form.type;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that the whole text of a value must match, and its meaning. Immutable.
 *
 * @param regex the expression
 * @param hint the meaning for people, such as {@code two letters and five digits}; null if there is none
 */
public record TextPattern(Pattern regex, @Nullable String hint) {
    public TextPattern {
        Objects.requireNonNull(regex, "regex");
    }
}
