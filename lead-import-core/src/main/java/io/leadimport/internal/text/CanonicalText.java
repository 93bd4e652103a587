package io.leadimport.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds text for a digest: lines that each end with a line feed. A line is a keyword and its values. Each value
 * follows a space and is enclosed in quotation marks; quotation marks and backslashes in it are escaped with a
 * backslash. Not thread-safe.
 */
public final class CanonicalText {
    private final StringBuilder lines = new StringBuilder();

    /** Creates an empty text. */
    public CanonicalText() {}

    /**
     * Adds a line.
     *
     * @param keyword its first word
     * @param values its values
     * @return this
     */
    public CanonicalText add(String keyword, String... values) {
        lines.append(keyword);
        for (String value : values) {
            lines.append(' ').append(quoted(value));
        }
        lines.append('\n');
        return this;
    }

    /**
     * Creates a text with one line.
     *
     * @param keyword its first word
     * @param values its values
     * @return the text
     */
    public static CanonicalText of(String keyword, String... values) {
        return new CanonicalText().add(keyword, values);
    }

    /**
     * Adds a line if a condition is met.
     *
     * @param condition the condition
     * @param keyword its first word
     * @param values its values
     * @return this
     */
    public CanonicalText addIf(boolean condition, String keyword, String... values) {
        return condition ? add(keyword, values) : this;
    }

    /**
     * Adds a line for each value.
     *
     * @param keyword their first word
     * @param values one for each line
     * @return this
     */
    public CanonicalText addEach(String keyword, List<String> values) {
        values.forEach(value -> add(keyword, value));
        return this;
    }

    /**
     * Adds a line if the value is not null.
     *
     * @param keyword its first word
     * @param value its value, or null
     * @return this
     */
    public CanonicalText addPresent(String keyword, @Nullable Object value) {
        return value == null ? this : add(keyword, value.toString());
    }

    /**
     * Adds lines of another text.
     *
     * @param text lines that each end with a line feed
     * @return this
     */
    public CanonicalText addLines(String text) {
        lines.append(text);
        return this;
    }

    /**
     * Quotes a value as in a line.
     *
     * @param value the value
     * @return the value in quotation marks
     */
    public static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** {@return SHA-256 of the lines in UTF-8, 64 lower-case hexadecimal digits} */
    public String digest() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@return the lines} */
    @Override
    public String toString() {
        return lines.toString();
    }
}
