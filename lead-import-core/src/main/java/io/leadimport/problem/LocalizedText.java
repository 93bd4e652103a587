package io.leadimport.problem;

import java.util.Locale;

/**
 * An argument of a problem that is a text of its own in each language, such as the message of a constraint of the host's.
 * Immutable, equal where it says the same, and its {@code toString} tells nothing of the file.
 */
@FunctionalInterface
public interface LocalizedText {
    /**
     * Says it.
     *
     * @param locale the reader's language
     * @return plain text, which is never read as a template
     */
    String in(Locale locale);
}
