package io.leadimport.problem;

import java.util.Locale;

/** A text that depends on the reader's language, as an argument of a {@link Problem}. */
@FunctionalInterface
public interface LocalizedText {
    /**
     * Says it.
     *
     * @param locale the reader's language
     * @return the text
     */
    String in(Locale locale);
}
