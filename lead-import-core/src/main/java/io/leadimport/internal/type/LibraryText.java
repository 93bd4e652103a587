package io.leadimport.internal.type;

import io.leadimport.internal.message.Messages;
import io.leadimport.problem.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text of this library other than the message of a problem.
 *
 * @param key its key in the messages
 * @param arguments the values of its placeholders, by name; unmodifiable
 */
public record LibraryText(String key, Map<String, Object> arguments) implements LocalizedText {
    public LibraryText {
        arguments = Map.copyOf(arguments);
    }

    /**
     * Returns a text without placeholders.
     *
     * @param key its key in the messages
     * @return the text
     */
    public static LibraryText of(String key) {
        return new LibraryText(key, Map.of());
    }

    /**
     * Returns a text with one placeholder.
     *
     * @param key its key in the messages
     * @param name the name of the placeholder
     * @param argument the value of the placeholder
     * @return the text
     */
    public static LibraryText of(String key, String name, Object argument) {
        return new LibraryText(key, Map.of(name, argument));
    }

    /**
     * Joins sentences; some languages put no space between them.
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
        return Messages.in(locale).render(List.of(key), name -> shown(arguments.get(name), locale));
    }

    private static @Nullable Object shown(@Nullable Object argument, Locale locale) {
        if (argument instanceof List<?> list) {
            return list.stream().map(item -> shown(item, locale)).toList();
        }
        return argument instanceof LocalizedText text ? text.in(locale) : argument;
    }
}
