package io.leadimport.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language. They are read without {@link java.util.ResourceBundle#getBundle}, which would fall back to the
 * machine's default locale before it falls back to English.
 */
final class Messages {
    /** Of a text that comes from the file. */
    private static final int INLINE_LIMIT = 60;
    /** Of a text that the library, the form or the host has written. */
    private static final int OWN_LIMIT = 400;

    private static final Map<Locale, Messages> CACHE = new ConcurrentHashMap<>();
    /** The same by the locales that were asked for, of which anybody may make up more: to look for a file takes long. */
    private static final Map<Locale, Messages> ASKED = new ConcurrentHashMap<>();

    private static final int MAX_ASKED = 100;

    private final Properties texts;

    private Messages(Properties texts) {
        this.texts = texts;
    }

    static Messages in(Locale locale) {
        Messages known = ASKED.get(locale);
        if (known != null) {
            return known;
        }
        Messages messages = CACHE.computeIfAbsent(supported(locale), Messages::load);
        if (ASKED.size() >= MAX_ASKED) {
            ASKED.clear();
        }
        ASKED.put(locale, messages);
        return messages;
    }

    /** The locale with a file of its own that is nearest to the one asked for; the cache cannot grow beyond these. */
    private static Locale supported(Locale locale) {
        return candidates(locale).stream()
                .filter(candidate -> Messages.class.getResource(fileOf(candidate)) != null)
                .findFirst()
                .orElse(Locale.ROOT);
    }

    private static List<Locale> candidates(Locale locale) {
        return Control.getControl(Control.FORMAT_PROPERTIES).getCandidateLocales("Messages", locale);
    }

    private static String fileOf(Locale locale) {
        return Control.getControl(Control.FORMAT_PROPERTIES).toBundleName("Messages", locale) + ".properties";
    }

    private static Messages load(Locale locale) {
        List<Locale> parents = new ArrayList<>(candidates(locale));
        Properties texts = new Properties();
        for (int i = parents.size() - 1; i >= 0; i--) {
            try (InputStream file = Messages.class.getResourceAsStream(fileOf(parents.get(i)))) {
                if (file != null) {
                    texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Messages(texts);
    }

    String render(Problem problem, Locale locale) {
        Object reason = problem.arguments().get("reason");
        String code = problem.code().code();
        String template = texts.getProperty(code + "." + reason, texts.getProperty(code, code));
        StringBuilder text = new StringBuilder(fill(template, problem, locale));
        Object damage = problem.arguments().get("damage");
        if (damage != null) {
            text.append(' ').append(fill(texts.getProperty("damage." + damage, ""), problem, locale));
        }
        if (problem.row() > 0 && !problem.isError() && !problem.code().isAdvice()) {
            text.append(' ').append(texts.getProperty("kept"));
        }
        return text.toString();
    }

    /** Replaces each {@code {name}}; what is filled in is never read as a template itself. */
    private static String fill(String template, Problem problem, Locale locale) {
        StringBuilder text = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            text.append(template, from, open).append(shown(template.substring(open + 1, close), problem, locale));
            from = close + 1;
        }
        return text.append(template, from, template.length()).toString();
    }

    private static String shown(String name, Problem problem, Locale locale) {
        int limit = switch (name) {
            case "column", "header", "headers", "label", "part", "target", "value" -> INLINE_LIMIT;
            default -> OWN_LIMIT;
        };
        return Excerpt.inline(plain(argument(name, problem), locale), limit);
    }

    private static String plain(@Nullable Object argument, Locale locale) {
        if (argument instanceof List<?> list) {
            return list.stream().map(part -> plain(part, locale)).collect(Collectors.joining(", "));
        }
        if (argument instanceof LocalizedText text) {
            return text.in(locale);
        }
        return argument instanceof BigDecimal number ? number.toPlainString() : String.valueOf(argument);
    }

    private static @Nullable Object argument(String name, Problem problem) {
        return switch (name) {
            case "column" -> problem.column();
            case "value" -> problem.value();
            case "line" -> problem.line();
            default -> problem.arguments().get(name);
        };
    }
}
