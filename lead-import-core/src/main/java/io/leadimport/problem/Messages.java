package io.leadimport.problem;

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

/** What is said to the readers of one locale. Thread-safe. */
final class Messages {
    /** Of a text that comes from the file. */
    private static final int INLINE_LIMIT = 60;
    /** Of a text that the library, the form or the host has written, and of a list in a problem. */
    private static final int OWN_LIMIT = 400;

    private static final Bundles<Messages> BUNDLES = new Bundles<>(List.of(Messages::open), Messages::new);

    private final Locale locale;
    private final Texts texts;
    /** Those that were needed, taken apart. */
    private final Map<String, MessageText> byKey = new ConcurrentHashMap<>();

    private final LocalNotation notation;
    /** Of texts for everybody. */
    private final LocalNotation english;

    private Messages(Locale locale, Texts texts) {
        this.locale = locale;
        this.texts = texts;
        this.notation = new LocalNotation(locale);
        this.english = locale.getLanguage().equals("en") ? notation : new LocalNotation(Locale.ENGLISH);
    }

    /** The host's, which stand in no package, where a module hides nothing, and then ours. */
    private static Stream<InputStream> open(String ending) {
        return Stream.of(
                        Optional.ofNullable(
                                Messages.class.getClassLoader().getResourceAsStream("LeadImportMessages" + ending)),
                        Optional.ofNullable(Messages.class.getResourceAsStream("Messages" + ending)))
                .flatMap(Optional::stream);
    }

    static Messages in(Locale locale) {
        return BUNDLES.in(locale);
    }

    private @Nullable MessageText text(String key) {
        MessageText known = byKey.get(key);
        return known != null
                ? known
                : texts.text(key)
                        .map(text -> byKey.computeIfAbsent(key, unknown -> takenApart(text)))
                        .orElse(null);
    }

    /** Numbers are written as the text around them: 1.250 among English words would be taken for a bit more than one. */
    private MessageText takenApart(Text text) {
        return MessageText.of(text.text(), text.isOfLanguage() ? notation : english);
    }

    String render(Problem problem) {
        StringBuilder message = new StringBuilder(200);
        Function<String, @Nullable Object> arguments = name -> argument(name, problem);
        fill(textOf(problem), arguments, message);
        Object damage = problem.arguments().get("damage");
        if (damage != null) {
            add("damage." + damage, arguments, message);
        }
        if (problem.row() > 0 && !problem.isError() && !problem.code().isAdvice()) {
            add("kept", arguments, message);
        }
        return message.toString();
    }

    private @Nullable MessageText textOf(Problem problem) {
        String code = problem.code().code();
        Object reason = problem.arguments().get("reason");
        MessageText ofReason = reason == null ? null : text(code + "." + reason);
        return ofReason == null ? text(code) : ofReason;
    }

    /** A text that is no problem, whole. */
    String render(String key, Map<String, Object> arguments) {
        StringBuilder text = new StringBuilder(200);
        fill(text(key), arguments::get, text);
        return text.toString();
    }

    private void add(String key, Function<String, @Nullable Object> arguments, StringBuilder message) {
        message.append(betweenSentences());
        fill(text(key), arguments, message);
    }

    /** What is filled in is never read as a text with places itself. */
    private void fill(@Nullable MessageText text, Function<String, @Nullable Object> arguments, StringBuilder message) {
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

    /** What a host expects may end in a full stop, such as that of an abbreviation: no second one follows it. */
    private static boolean endsTwice(String place, String shown, String next) {
        return (place.equals("expected") || place.equals("hint"))
                && (shown.endsWith(".") && next.startsWith(".")
                        || shown.endsWith("\u3002") && next.startsWith("\u3002"));
    }

    private static @Nullable Object argument(String name, Problem problem) {
        return switch (name) {
            case "column" -> problem.column();
            case "value" -> problem.value();
            case "line" -> problem.line();
            default -> problem.arguments().get(name);
        };
    }

    private void list(MessageText text, String place, List<?> list, StringBuilder message) {
        String key = "list." + place;
        String between = between(text(key) == null ? "list" : key);
        // a guide says all, however long that is
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

    String betweenSentences() {
        return between("sentences");
    }

    /** What stands between the two places of a text. */
    private String between(String key) {
        MessageText pair = text(key);
        return pair == null || pair.places().size() < 2 ? " " : pair.literals().get(1);
    }

    private String shown(MessageText text, String place, Object argument) {
        return switch (place) {
            // words of ours
            case "advice", "kind", "status" -> word(place + "." + argument);
            // numbers to look up in the file
            case "first", "line", "position", "row" -> argument.toString();
            // texts of the file
            case "column", "header", "headers", "label", "part", "target", "value" ->
                Excerpt.inline(argument.toString(), INLINE_LIMIT);
            default -> own(text, argument);
        };
    }

    private String own(MessageText around, Object argument) {
        if (argument instanceof LocalizedText text) {
            return Excerpt.inline(text.in(locale), OWN_LIMIT);
        }
        return argument instanceof String text
                ? Excerpt.inline(text, OWN_LIMIT)
                : around.notation().shown(argument);
    }

    private String word(String key) {
        MessageText word = text(key);
        return word == null ? key : word.literals().get(0);
    }
}
