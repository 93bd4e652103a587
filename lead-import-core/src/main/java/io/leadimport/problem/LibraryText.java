package io.leadimport.problem;

import java.util.Locale;
import java.util.Map;

/**
 * A text of this library that is no problem.
 *
 * @param key its key among the messages
 * @param arguments what is filled in, by name; unmodifiable
 */
public record LibraryText(String key, Map<String, Object> arguments) implements LocalizedText {
    public LibraryText {
        arguments = Map.copyOf(arguments);
    }

    /**
     * A text into which nothing is filled.
     *
     * @param key its key among the messages
     * @return the text
     */
    public static LibraryText of(String key) {
        return new LibraryText(key, Map.of());
    }

    /**
     * A text into which something is filled.
     *
     * @param key its key among the messages
     * @param name the name of what is filled in
     * @param argument what is filled in
     * @return the text
     */
    public static LibraryText of(String key, String name, Object argument) {
        return new LibraryText(key, Map.of(name, argument));
    }

    @Override
    public String in(Locale locale) {
        return Messages.in(locale).render(key, arguments);
    }
}
