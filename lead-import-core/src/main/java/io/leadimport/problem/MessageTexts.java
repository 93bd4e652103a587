package io.leadimport.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language: ours, and before them what a host has put in their place. They are read without {@link
 * java.util.ResourceBundle#getBundle}, which would fall back to the machine's default locale before it falls back to
 * English, and take the first bundle whole where one is to fill the gaps of the other.
 *
 * @param byKey the texts
 * @param isOfLanguage whether a file of the language that was asked for was found; else they are of no language but English
 */
record MessageTexts(Map<String, MessageText> byKey, boolean isOfLanguage) {
    private static final String OURS = "Messages";
    /** In no package, where a module hides nothing. */
    private static final String HOSTS = "LeadImportMessages";

    private static final Control NAMES = Control.getControl(Control.FORMAT_PROPERTIES);
    private static final Locale BRAZIL = new Locale("pt", "BR");

    /** By the files that were found, of which there are only so many: most locales that are asked for share theirs. */
    private static final Map<List<String>, MessageTexts> KNOWN = new ConcurrentHashMap<>();

    static MessageTexts of(Locale locale) {
        Map<String, String> texts = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (Locale candidate : candidates(locale)) {
            String ours = nameOf(OURS, candidate);
            String hosts = nameOf(HOSTS, candidate);
            add(MessageTexts.class.getResourceAsStream(ours), ours, texts, found);
            add(MessageTexts.class.getClassLoader().getResourceAsStream(hosts), hosts, texts, found);
        }
        return KNOWN.computeIfAbsent(List.copyOf(found), files -> parsed(texts, files));
    }

    private static MessageTexts parsed(Map<String, String> texts, List<String> files) {
        Map<String, MessageText> byKey = new HashMap<>();
        texts.forEach((key, text) -> byKey.put(key, MessageText.of(text)));
        return new MessageTexts(Map.copyOf(byKey), files.stream().anyMatch(file -> file.contains("_")));
    }

    /** The locales whose texts will do, the best last. */
    private static List<Locale> candidates(Locale locale) {
        List<Locale> candidates = new ArrayList<>(NAMES.getCandidateLocales(HOSTS, locale));
        Locale nearest = nearest(candidates.get(0));
        if (nearest != null && !candidates.contains(nearest)) {
            candidates.add(candidates.size() - 1, nearest);
        }
        Collections.reverse(candidates);
        return candidates;
    }

    /** Of languages that we speak in one form only. Who reads Traditional Chinese is not given Simplified, but English. */
    private static @Nullable Locale nearest(Locale locale) {
        return switch (locale.getLanguage()) {
            case "pt" -> BRAZIL;
            case "zh" -> locale.getScript().equals("Hant") ? null : Locale.SIMPLIFIED_CHINESE;
            default -> null;
        };
    }

    private static String nameOf(String bundle, Locale locale) {
        return NAMES.toBundleName(bundle, locale) + ".properties";
    }

    private static void add(@Nullable InputStream file, String name, Map<String, String> texts, List<String> found) {
        if (file == null) {
            return;
        }
        Properties more = new Properties();
        try (file) {
            more.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        more.stringPropertyNames().forEach(key -> texts.put(key, more.getProperty(key)));
        found.add(name);
    }
}
