package io.leadimport.examples.cli;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.MissingResourceException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says in which language the library speaks. What is fixed in the command line itself is English. */
final class LanguageOption {
    @Option(
            names = "--language",
            paramLabel = "TAG",
            converter = Tag.class,
            description =
                    "The language in which problems and guides are worded, as a BCP 47 tag; it changes nothing of how"
                            + " the file is read. There are ar, de, en (if not given), es, fr, it, ja, nl, pt-BR, pl, sv and"
                            + " zh-CN; of any other language the texts are English")
    private Locale language = Locale.ENGLISH;

    Locale language() {
        return language;
    }

    /** Takes well-formed tags of languages that there are: a slip would else be answered in English without a word. */
    static final class Tag implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String tag) {
            try {
                Locale locale = new Locale.Builder().setLanguageTag(tag).build();
                if (!locale.getISO3Language().isEmpty()) {
                    return locale;
                }
            } catch (IllformedLocaleException | MissingResourceException e) {
                // told below
            }
            throw new TypeConversionException("expected a language tag such as de or pt-BR, found '" + tag + "'");
        }
    }
}
