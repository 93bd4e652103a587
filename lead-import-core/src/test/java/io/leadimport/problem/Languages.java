package io.leadimport.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The languages of the library's texts. */
public final class Languages {
    /** Those beside English. */
    public static final List<Locale> TRANSLATED =
            List.of("ar", "de", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "sv", "zh-CN").stream()
                    .map(Locale::forLanguageTag)
                    .toList();

    private static final Pattern GAP = Pattern.compile("\\bnull\\b|\\{[A-Za-z]+}| {2}|^\\s|\\s$");

    private Languages() {}

    /** The texts of a language, or the English ones for the root. */
    static Properties texts(Locale language) {
        Properties texts = new Properties();
        try (InputStream file = Languages.class.getResourceAsStream(fileOf(language))) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file, fileOf(language)), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static String fileOf(Locale language) {
        return (language.equals(Locale.ROOT) ? "Messages" : "Messages_" + language) + ".properties";
    }

    /** Asserts that a problem has a message in every language, without unfilled placeholders. */
    public static void assertSaid(Problem problem) {
        String english = problem.message(Locale.ENGLISH);
        assertNoGap(problem, english);
        for (Locale language : TRANSLATED) {
            String message = problem.message(language);
            assertNoGap(problem, message);
            boolean ofHost = problem.code() == ProblemCode.ROW_RULE;
            assertFalse(!ofHost && message.equals(english), () -> "English in " + language + ": " + message);
        }
    }

    private static void assertNoGap(Problem problem, String message) {
        String ofUser = problem.column() + " " + problem.value() + " " + problem.arguments();
        boolean gap = GAP.matcher(message).results().anyMatch(found -> !ofUser.contains(found.group()));
        assertFalse(gap, () -> problem.code().code() + ": " + message);
    }
}
