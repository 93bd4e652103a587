package io.leadimport.examples.cli.option;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.MissingResourceException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option for the language of everything that a command prints, except for help and refusals. */
public final class LanguageOption {
    @Option(
            names = "--language",
            paramLabel = "TAG",
            converter = Tag.class,
            description = "The language of what is printed and of guides, as a BCP 47 tag; it does not change how"
                    + " the file is read. Available: ar, de, en (if not given), es, fr, it, ja, nl, pt-BR, pl, sv and"
                    + " zh-CN; for any other language the texts are English")
    private Locale language = Locale.ENGLISH;

    public Locale language() {
        return language;
    }

    /** Accepts only tags of known languages. Otherwise a typo would silently mean English. */
    static final class Tag implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String tag) {
            try {
                Locale locale = new Locale.Builder().setLanguageTag(tag).build();
                if (!locale.getISO3Language().isEmpty()) {
                    return locale;
                }
            } catch (IllformedLocaleException | MissingResourceException e) {
                // refused below
            }
            throw new TypeConversionException("expected a language tag such as de or pt-BR, found '" + tag + "'");
        }
    }
}
