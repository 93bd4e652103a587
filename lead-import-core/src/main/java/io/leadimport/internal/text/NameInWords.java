package io.leadimport.internal.text;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the name of a property or class into words: {@code dealValue} into "Deal value", {@code URLPath} into "URL
 * path".
 */
public final class NameInWords {
    private static final Pattern WORD_STARTS =
            Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|_+");

    private NameInWords() {}

    public static String of(String name) {
        String words = Stream.of(WORD_STARTS.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
