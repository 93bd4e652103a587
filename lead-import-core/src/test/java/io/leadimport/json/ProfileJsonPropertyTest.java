package io.leadimport.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.profile.Cleaning;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.FieldReading;
import io.leadimport.profile.ImportProfile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

@Tag("machine")
class ProfileJsonPropertyTest {
    private static final List<Locale> LOCALES = Stream.of(Locale.getAvailableLocales())
            .filter(locale -> !locale.getLanguage().isEmpty())
            .filter(locale -> Locale.forLanguageTag(locale.toLanguageTag()).equals(locale))
            .filter(locale -> Calendar.getInstance(locale) instanceof GregorianCalendar)
            .toList();

    @Property(tries = 500)
    void aWrittenProfileReadsBackAsAnEqualProfileWithTheSameDigest(@ForAll("profiles") ImportProfile profile) {
        String json = ProfileJson.write(profile);
        String stored = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        ImportProfile read = ProfileJson.parse(stored);
        assertEquals(profile, read);
        assertEquals(profile.digest(), read.digest());
        assertEquals(json, ProfileJson.write(read));
    }

    @Property(tries = 500)
    void aTextThatIsNotAProfileIsRefusedInOneLine(@ForAll("almostProfiles") String json) {
        try {
            ProfileJson.parse(json);
        } catch (InvalidProfileException e) {
            String message = String.valueOf(e.getMessage());
            assertFalse(message.contains("\n"), message);
            assertFalse(message.contains("secret"), message);
        }
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefused(
            @ForAll @StringLength(max = 40) String text,
            @ForAll @StringLength(max = 30) @CharRange(from = ' ', to = '~') String ascii) {
        Stream.of(text, ascii, "{\"version\":1," + ascii, "{\"version\":" + ascii + "}")
                .forEach(ProfileJsonPropertyTest::readOrRefuse);
    }

    private static void readOrRefuse(String json) {
        try {
            ProfileJson.parse(json);
        } catch (InvalidProfileException e) {
            assertFalse(String.valueOf(e.getMessage()).contains("\n"));
        }
    }

    /** Objects with the members of a profile and values of any kind; {@code a secret} stands for what a file holds. */
    @Provide
    Arbitrary<String> almostProfiles() {
        Arbitrary<String> scalars = Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "1",
                "2",
                "1.5",
                "1e999999999",
                "9".repeat(30),
                "\"\"",
                "\"de\"",
                "\"x\"",
                "\",\"",
                "\"dd.MM.yyyy\"",
                "\"UTF-8\"",
                "\"currency\"",
                "[]",
                "{}",
                "[\"de\",\"de\"]",
                "[1]",
                "[null]");
        Arbitrary<String> keys = Arbitraries.of(
                "version",
                "headerRow",
                "fallback",
                "columns",
                "fields",
                "languages",
                "noValue",
                "dates",
                "numbers",
                "replacements",
                "cleanings",
                "locale",
                "decimalChar",
                "groupChar",
                "region");
        Arbitrary<String> values = Arbitraries.recursive(
                () -> scalars,
                inner -> Combinators.combine(keys, inner, scalars)
                        .as((key, value, other) -> key.equals("replacements")
                                ? "{\"replacements\":{\"a secret\":" + value + ",\"A secret \":" + other + "}}"
                                : "{\"" + key + "\":" + value + "}"),
                0,
                4);
        return Combinators.combine(keys, values, keys, values)
                .as((key, value, other, last) ->
                        "{\"version\":1,\"" + key + "\":" + value + ",\"" + other + "\":" + last + "}");
    }

    @Provide
    Arbitrary<ImportProfile> profiles() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(12),
                        Arbitraries.of(
                                "Gr\u00F6\u00DFe", "\"\\\u0000\u2028", "a\nb", "\uD83D\uDE00", "\uD83Dx", "__proto__"))
                .filter(text -> !ColumnNames.key(text).isEmpty());
        Arbitrary<Map<String, String>> maps = texts.list()
                .ofMaxSize(4)
                .uniqueElements(ColumnNames::key)
                .map(keys -> keys.stream().collect(java.util.stream.Collectors.toMap(key -> key, key -> key + "!")));
        Arbitrary<FieldReading> readings = Combinators.combine(
                        dates().injectNull(0.4),
                        notations().injectNull(0.4),
                        maps,
                        Arbitraries.of(Cleaning.class).set())
                .as(FieldReading::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.of("windows-1252", "ISO-8859-15", "UTF-16LE", "Shift_JIS")
                                .map(Charset::forName)
                                .injectNull(0.3),
                        maps.map(ColumnMapping::new),
                        Arbitraries.maps(texts, readings).ofMaxSize(4),
                        Arbitraries.of(LOCALES).list().ofMaxSize(4),
                        texts.set().ofMaxSize(4).uniqueElements(ColumnNames::key))
                .as(ImportProfile::new);
    }

    private static Arbitrary<DateFormat> dates() {
        return Arbitraries.oneOf(
                Arbitraries.of("dd.MM.yyyy", "M/d/yyyy", "yyyyMMdd", "yyyy\u5E74MM", "\"yyyy\" MM\ndd")
                        .filter(ProfileJsonPropertyTest::isDateFormat)
                        .map(DateFormat::of),
                Arbitraries.of(LOCALES).map(DateFormat::of));
    }

    private static boolean isDateFormat(String pattern) {
        try {
            return DateFormat.of(pattern).pattern().equals(pattern);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Arbitrary<NumberNotation> notations() {
        return Arbitraries.of(
                NumberNotation.PLAIN,
                new NumberNotation(",", "\u202F"),
                new NumberNotation(".", "\u2019"),
                new NumberNotation("\u066B", "\u066C"),
                new NumberNotation("\\", "/"));
    }
}
