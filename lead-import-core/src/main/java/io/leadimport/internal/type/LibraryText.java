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
 * @param key its key among the messages
 * @param arguments what fills its places, by name; unmodifiable
 */
public record LibraryText(String key, Map<String, Object> arguments) implements LocalizedText {
    public LibraryText {
        arguments = Map.copyOf(arguments);
    }

    /**
     * Returns a text without places to fill.
     *
     * @param key its key among the messages
     * @return the text
     */
    public static LibraryText of(String key) {
        return new LibraryText(key, Map.of());
    }

    /**
     * Returns a text with one place to fill.
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
     * Joins sentences; some languages put nothing between them.
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
