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
 * Loads and caches texts from properties files of several languages. Does not use {@link
 * java.util.ResourceBundle#getBundle}, because it falls back to the machine's default locale before the file without a
 * language, and takes all texts from the first bundle that it finds instead of falling back key by key. Thread-safe.
 *
 * @param <T> the cached object for a locale
 */
public final class Bundles<T> {
    private static final Control NAMES = Control.getControl(Control.FORMAT_PROPERTIES);
    private static final Locale BRAZIL = new Locale("pt", "BR");
    private static final String NO_LANGUAGE = ".properties";
    /**
     * The maximum number of cached locales. Callers can invent any number of locales, and looking for files takes long.
     */
    private static final int MAX_LOCALES = 100;
    /** The maximum length of a locale's variant, because each part of a variant is one more file name to look for. */
    private static final int MAX_VARIANT = 20;

    private final List<Place> places;
    private final BiFunction<Locale, Texts, T> maker;
    private final Map<Locale, T> asked = new ConcurrentHashMap<>();
    /** The files that exist. Their number is limited, because most locales share their files. */
    private final Map<Name, List<TextFile>> files = new ConcurrentHashMap<>();

    /**
     * Creates empty bundles. Files are read on demand.
     *
     * @param places where to look for texts: all candidate locales in the first place, then in the next
     * @param maker makes the cached object from a locale and its texts; must not call these bundles
     */
    public Bundles(List<Place> places, BiFunction<Locale, Texts, T> maker) {
        this.places = List.copyOf(places);
        this.maker = maker;
    }

    /** A place that may have files of texts. */
    @FunctionalInterface
    public interface Place {
        /**
         * Opens the files with a name.
         *
         * @param ending the end of the file name, such as {@code _pt_BR.properties} or {@code .properties}
         * @return the files with such a name, the best first; the caller closes each of them
         */
        Stream<InputStream> open(String ending);
    }

    /**
     * A text.
     *
     * @param text the text
     * @param isOfLanguage true if the text is from the file of a language, false if it is from the file without a
     *     language
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
         * @return the text of the best file that has the key
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
     * Returns the object for a locale.
     *
     * @param locale the reader's locale
     * @return the object, the same one as long as it is cached
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

    /** The candidate locales for a locale, the best first. */
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
        // a locale may have ill-formed parts, which its language tag leaves out
        Locale wellFormed = Locale.forLanguageTag(locale.toLanguageTag());
        return new Locale.Builder()
                .setLanguage(wellFormed.getLanguage())
                .setScript(wellFormed.getScript())
                .setRegion(wellFormed.getCountry())
                .build();
    }

    /**
     * The nearest locale for languages with texts in only one variety. Readers of Traditional Chinese get English, not
     * Simplified Chinese.
     */
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
            throw new IllegalStateException("the texts in a file whose name ends in " + ending + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Decodes UTF-8, or else ISO 8859-1, as Java does since version 9, but ignores the system property that changes
     * this.
     */
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
