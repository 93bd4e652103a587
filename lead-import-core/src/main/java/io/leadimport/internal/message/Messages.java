package io.leadimport.internal.message;

import io.leadimport.internal.text.Bundles;
import io.leadimport.internal.text.Bundles.Text;
import io.leadimport.internal.text.Bundles.Texts;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of this library for the readers of one locale. Thread-safe. */
public final class Messages {
    /** The greatest length of a text of the file in a message. */
    private static final int INLINE_LIMIT = 60;
    /** The greatest length of a text of the library, the form or the host, and of a list, in a message. */
    private static final int OWN_LIMIT = 400;

    private static final Bundles<Messages> BUNDLES = new Bundles<>(List.of(Messages::open), Messages::new);

    private final Texts texts;
    /** The texts that were used so far, parsed. */
    private final Map<String, MessageTemplate> byKey = new ConcurrentHashMap<>();

    private final LocalNotation notation;
    /** The notation of texts without a language, which are English. */
    private final LocalNotation english;

    private Messages(Locale locale, Texts texts) {
        this.texts = texts;
        this.notation = new LocalNotation(locale);
        this.english = locale.getLanguage().equals("en") ? notation : new LocalNotation(Locale.ENGLISH);
    }

    /** The host's file, in the root of the class path, where a module hides nothing, and then the library's. */
    private static Stream<InputStream> open(String ending) {
        return Stream.of(
                        Optional.ofNullable(
                                Messages.class.getClassLoader().getResourceAsStream("LeadImportMessages" + ending)),
                        Optional.ofNullable(
                                Messages.class.getResourceAsStream("/io/leadimport/problem/Messages" + ending)))
                .flatMap(Optional::stream);
    }

    /**
     * Finds the texts for a locale.
     *
     * @param locale the reader's
     * @return the texts, from a cache of bounded size
     */
    public static Messages in(Locale locale) {
        return BUNDLES.in(locale);
    }

    private @Nullable MessageTemplate text(String key) {
        MessageTemplate known = byKey.get(key);
        return known != null
                ? known
                : texts.text(key)
                        .map(text -> byKey.computeIfAbsent(key, unknown -> takenApart(text)))
                        .orElse(null);
    }

    /**
     * Parses a text. Numbers are formatted in the language of the text: 1.250 in an English sentence would be read as
     * little more than one.
     */
    private MessageTemplate takenApart(Text text) {
        return MessageTemplate.of(text.text(), text.isOfLanguage() ? notation : english);
    }

    /**
     * Whether there is a text.
     *
     * @param key its key
     * @return true if a text of any language has the key
     */
    public boolean has(String key) {
        return text(key) != null;
    }

    /**
     * Renders texts one after another; some languages put nothing between them.
     *
     * @param keys their keys
     * @param arguments gives the arguments by name: texts, numbers, dates, and lists of these
     * @return the filled texts
     */
    public String render(List<String> keys, Function<String, @Nullable Object> arguments) {
        StringBuilder message = new StringBuilder(200);
        for (String key : keys) {
            message.append(message.length() == 0 ? "" : betweenSentences());
            fill(text(key), arguments, message);
        }
        return message.toString();
    }

    /** Fills the placeholders of a text. Placeholders inside an argument are not filled in. */
    private void fill(
            @Nullable MessageTemplate text, Function<String, @Nullable Object> arguments, StringBuilder message) {
        if (text == null) {
            return;
        }
        Iterator<String> literals = text.literals().iterator();
        message.append(literals.next());
        for (String place : text.places()) {
            Object argument = arguments.apply(place);
            String next = literals.next();
            if (argument instanceof List<?> list) {
                list(text, place, list, message);
                message.append(next);
            } else {
                String shown = argument == null ? "{" + place + "}" : shown(text, place, argument);
                text.append(message, shown);
                message.append(next, endsTwice(place, shown, next) ? 1 : 0, next.length());
            }
        }
    }

    /**
     * Returns true if a text of the host ends in a full stop, such as that of an abbreviation, and a second one would
     * follow it.
     */
    private static boolean endsTwice(String place, String shown, String next) {
        return (place.equals("expected") || place.equals("hint"))
                && (shown.endsWith(".") && next.startsWith(".")
                        || shown.endsWith("\u3002") && next.startsWith("\u3002"));
    }

    private void list(MessageTemplate text, String place, List<?> list, StringBuilder message) {
        String key = "list." + place;
        String between = between(text(key) == null ? "list" : key);
        // a guide lists all items
        int limit = place.equals("items") ? Integer.MAX_VALUE : OWN_LIMIT;
        int start = message.length();
        for (Object item : list) {
            if (message.length() > start) {
                message.append(between);
            }
            if (message.length() - start > limit) {
                message.append('\u2026');
                return;
            }
            text.append(message, shown(text, place, item));
        }
    }

    /** {@return what stands between two sentences} */
    public String betweenSentences() {
        return between("sentences");
    }

    /** The literal between the two placeholders of a text. */
    private String between(String key) {
        MessageTemplate pair = text(key);
        return pair == null || pair.places().size() < 2 ? " " : pair.literals().get(1);
    }

    private String shown(MessageTemplate text, String place, Object argument) {
        return switch (place) {
            // keys of words
            case "advice", "kind", "status" -> word(place + "." + argument);
            // numbers to look up in the file
            case "first", "line", "position", "row" -> argument.toString();
            // text of the file
            case "column", "header", "headers", "label", "part", "target", "value" ->
                Excerpt.inline(argument.toString(), INLINE_LIMIT);
            default -> own(text, argument);
        };
    }

    private String own(MessageTemplate around, Object argument) {
        return argument instanceof String text
                ? Excerpt.inline(text, OWN_LIMIT)
                : around.notation().shown(argument);
    }

    private String word(String key) {
        MessageTemplate word = text(key);
        return word == null ? key : word.literals().get(0);
    }
}
