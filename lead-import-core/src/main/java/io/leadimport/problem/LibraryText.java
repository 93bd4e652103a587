package io.leadimport.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

    /**
     * Says sentences one after another; some languages put nothing between them.
     *
     * @param sentences the sentences
     * @param locale the reader's language
     * @return one text
     */
    public static String joined(List<LocalizedText> sentences, Locale locale) {
        return sentences.stream()
                .map(sentence -> sentence.in(locale))
                .collect(Collectors.joining(Messages.in(locale).betweenSentences()));
    }

    @Override
    public String in(Locale locale) {
        return Messages.in(locale).render(key, arguments);
    }
}
