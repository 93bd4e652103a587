package io.leadimport.internal.value.choice;

import io.leadimport.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of languages as {@link io.leadimport.internal.type.LanguageType} describes them. */
public final class Languages {
    /** The bibliographic codes of ISO 639-2, which are not in the Java platform. */
    private static final String BIBLIOGRAPHIC = "alb:sq arm:hy baq:eu bur:my chi:zh cze:cs dut:nl fre:fr geo:ka ger:de"
            + " gre:el ice:is mac:mk mao:mi may:ms per:fa rum:ro slo:sk tib:bo wel:cy";

    /** English names besides those of CLDR. */
    private static final String OTHERS =
            "Bengali:bn Castilian:es Farsi:fa Flemish:nl Greenlandic:kl Kirghiz:ky Mandarin:zh"
                    + " Oriya:or Panjabi:pa Pushto:ps Sinhalese:si Slovene:sl Uighur:ug";

    private static final CodeReaders READERS = new CodeReaders(Languages::reader);

    private Languages() {}

    public static CodeReader in(List<Locale> languages) {
        return READERS.in(languages);
    }

    private static CodeReader reader(List<Locale> languages) {
        CodeReader.Builder table = new CodeReader.Builder();
        List<String> codes = codes();
        for (String code : codes) {
            String value = language(code).getLanguage();
            table.code(code, value);
            table.code(language(code).getISO3Language(), value);
        }
        for (String code : BIBLIOGRAPHIC.split(" ", -1)) {
            table.code(code.substring(0, 3), code.substring(4));
        }
        for (Locale names :
                Stream.concat(Stream.of(Locale.ENGLISH), languages.stream()).toList()) {
            for (String code : codes) {
                Locale language = language(code);
                table.name(language.getDisplayLanguage(names), language.getLanguage());
            }
        }
        for (String other : OTHERS.split(" ", -1)) {
            int colon = other.indexOf(':');
            table.name(other.substring(0, colon), other.substring(colon + 1));
        }
        return table.build(ProblemCode.TYPE_LANGUAGE);
    }

    private static List<String> codes() {
        Stream<String> others =
                Stream.of(Locale.getAvailableLocales()).map(Locale::getLanguage).filter(code -> code.length() == 3);
        return List.copyOf(Stream.concat(Arrays.stream(Locale.getISOLanguages()), others)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Locale language(String code) {
        return new Locale.Builder().setLanguage(code).build();
    }
}
