package io.leadimport.form.type;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that the whole text of a value must match, and what it means. Immutable.
 *
 * @param regex the expression
 * @param hint what a field with this pattern takes, such as {@code two letters and five digits}; null if only the expression
 *     says it
 */
public record TextPattern(Pattern regex, @Nullable String hint) {
    public TextPattern {
        Objects.requireNonNull(regex, "regex");
    }
}
