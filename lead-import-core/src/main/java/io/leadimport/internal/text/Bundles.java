package io.leadimport.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts that stand by key in properties files, some of each language, and keeps them. It does so without {@link
 * java.util.ResourceBundle#getBundle}, which would fall back to the machine's default locale before it falls back to the
 * file of no language, and take the first bundle whole where one is to fill the gaps of the other. Thread-safe.
 *
 * @param <T> what is made of the texts for a locale
 */
public final class Bundles<T> {
    private static final Control NAMES = Control.getControl(Control.FORMAT_PROPERTIES);
    private static final Locale BRAZIL = new Locale("pt", "BR");
    private static final String NO_LANGUAGE = ".properties";
    /** Anybody may make up more, and to look for files takes long. */
    private static final int MAX_LOCALES = 100;
    /** Each of its parts is another name of files to look for. */
    private static final int MAX_VARIANT = 20;

    private final List<Place> places;
    private final BiFunction<Locale, Texts, T> maker;
    private final Map<Locale, T> asked = new ConcurrentHashMap<>();
    /** Of those that are there, which are only so many: most locales that are asked for share theirs. */
    private final Map<Name, List<TextFile>> files = new ConcurrentHashMap<>();

    /**
     * Nothing is read before it is asked for.
     *
     * @param places where texts are looked for: all locales that will do in the first, then in the next
     * @param maker makes of the texts for a locale what is kept; must not ask these bundles itself
     */
    public Bundles(List<Place> places, BiFunction<Locale, Texts, T> maker) {
        this.places = List.copyOf(places);
        this.maker = maker;
    }

    /** Where texts are looked for. */
    @FunctionalInterface
    public interface Place {
        /**
         * Opens what is there.
         *
         * @param ending how the name of a file ends, such as {@code _pt_BR.properties} or {@code .properties}
         * @return the files with such a name, the best first; each is closed by who reads it
         */
        Stream<InputStream> open(String ending);
    }

    /**
     * A text.
     *
     * @param text the text
     * @param isOfLanguage whether it is of a language; else it is the one for everybody
     */
    public record Text(String text, boolean isOfLanguage) {}

    /** The texts for a locale. */
    public static final class Texts {
        private final List<TextFile> files;

        private Texts(List<TextFile> files) {
            this.files = files;
        }

        /**
         * Finds a text.
         *
         * @param key its key
         * @return the text of the best file that has one
         */
        public Optional<Text> text(String key) {
            for (TextFile file : files) {
                if (file.texts.handleGetObject(key) instanceof String text) {
                    return Optional.of(new Text(text, file.isOfLanguage));
                }
            }
            return Optional.empty();
        }
    }

    private record TextFile(PropertyResourceBundle texts, boolean isOfLanguage) {}

    private record Name(Place place, String ending) {}

    /**
     * Gives what was made of the texts for a locale.
     *
     * @param locale the reader's
     * @return the same as before, as long as it is kept
     */
    public T in(Locale locale) {
        T known = asked.get(locale);
        if (known != null) {
            return known;
        }
        if (asked.size() >= MAX_LOCALES) {
            asked.clear();
        }
        return asked.computeIfAbsent(locale, unknown -> maker.apply(unknown, texts(unknown)));
    }

    private Texts texts(Locale locale) {
        List<TextFile> found = new ArrayList<>();
        for (Place place : places) {
            for (Locale candidate : candidates(locale)) {
                String ending = NAMES.toBundleName("", candidate) + NO_LANGUAGE;
                found.addAll(files(new Name(place, ending)));
            }
        }
        return new Texts(found);
    }

    /** The locales whose texts will do, the best first. */
    private static List<Locale> candidates(Locale locale) {
        Locale known = locale.getVariant().length() > MAX_VARIANT ? withoutVariant(locale) : locale;
        List<Locale> candidates = new ArrayList<>(NAMES.getCandidateLocales("", known));
        Locale nearest = nearest(candidates.get(0));
        if (nearest != null && !candidates.contains(nearest)) {
            candidates.add(candidates.size() - 1, nearest);
        }
        return candidates;
    }

    private static Locale withoutVariant(Locale locale) {
        // a locale may be put together of anything, and a tag has what is well-formed in it
        Locale wellFormed = Locale.forLanguageTag(locale.toLanguageTag());
        return new Locale.Builder()
                .setLanguage(wellFormed.getLanguage())
                .setScript(wellFormed.getScript())
                .setRegion(wellFormed.getCountry())
                .build();
    }

    /** Of languages that we speak in one form only. Who reads Traditional Chinese is not given Simplified, but English. */
    private static @Nullable Locale nearest(Locale locale) {
        return switch (locale.getLanguage()) {
            case "pt" -> BRAZIL;
            case "zh" -> locale.getScript().equals("Hant") ? null : Locale.SIMPLIFIED_CHINESE;
            default -> null;
        };
    }

    private List<TextFile> files(Name name) {
        List<TextFile> known = files.get(name);
        if (known != null) {
            return known;
        }
        List<TextFile> found = name.place()
                .open(name.ending())
                .map(file -> read(file, name.ending()))
                .toList();
        if (!found.isEmpty()) {
            files.put(name, found);
        }
        return found;
    }

    private static TextFile read(InputStream file, String ending) {
        try (file) {
            String properties = decoded(file.readAllBytes());
            return new TextFile(new PropertyResourceBundle(new StringReader(properties)), !ending.equals(NO_LANGUAGE));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("a file of texts whose name ends in " + ending + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Java does since version 9, but whatever the machine's property for it says. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
