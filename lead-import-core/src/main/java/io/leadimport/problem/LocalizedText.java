package io.leadimport.problem;

import java.util.Locale;

/**
 * An argument of a problem with a text in each language, such as the message of one of the host's constraints.
 * Immutable. Two instances with the same texts are equal, and {@code toString} contains nothing of the file.
 */
@FunctionalInterface
public interface LocalizedText {
    /**
     * Returns the text.
     *
     * @param locale the reader's language
     * @return plain text; placeholders in it are not filled in
     */
    String in(Locale locale);
}
