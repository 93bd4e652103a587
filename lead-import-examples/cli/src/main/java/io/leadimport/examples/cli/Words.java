package io.leadimport.examples.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that commands print, in the languages of the library. Numbers are always written with the digits 0 to 9. Help, and
 * lines on standard error that refuse a command, are English: they are for whoever writes the command.
 */
final class Words {
    static final String BUNDLE = "io.leadimport.examples.cli.Words";

    /** Of languages that are not there, the texts are English, never those of the machine's locale. */
    private static final Control ENGLISH_IF_MISSING = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private final Locale locale;
    private final ResourceBundle texts;

    Words(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(BUNDLE, available(locale), ENGLISH_IF_MISSING);
    }

    /** Portuguese is that of Brazil, and Chinese that of mainland China, as in the library's messages. */
    private static Locale available(Locale locale) {
        if (locale.getLanguage().equals("pt")) {
            return Locale.forLanguageTag("pt-BR");
        }
        boolean chinese = locale.getLanguage().equals("zh");
        return chinese && !locale.getScript().equals("Hant") ? Locale.SIMPLIFIED_CHINESE : locale;
    }

    /** The language of the problems. */
    Locale locale() {
        return locale;
    }

    /** Returns a text with its arguments; an argument may contain anything. */
    String text(String key, Object... arguments) {
        return PLACEHOLDER
                .matcher(texts.getString(key))
                .replaceAll(found ->
                        Matcher.quoteReplacement(isolated(arguments[Integer.parseInt(found.group(1))].toString())));
    }

    /** In a text from right to left, an argument is enclosed in first strong isolate and pop directional isolate. */
    private String isolated(String argument) {
        return texts.getLocale().getLanguage().equals("ar") ? "\u2068" + argument + "\u2069" : argument;
    }
}
