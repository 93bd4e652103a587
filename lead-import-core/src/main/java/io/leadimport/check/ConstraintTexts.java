package io.leadimport.check;

import io.leadimport.form.ClassConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills the message templates of constraints as Jakarta Validation 3.1 section 6.3.1.1 says: a parameter is a text of the
 * host's {@code ValidationMessages}, or of the provider's, or an attribute of the constraint. No expression is evaluated.
 * The bundles are read without {@link java.util.ResourceBundle#getBundle}, which would fall back to the machine's locale.
 * Thread-safe.
 */
final class ConstraintTexts {
    /** The host's, those of libraries of constraints, and the providers'. */
    private static final List<String> BUNDLES = List.of(
            "ValidationMessages",
            "ContributorValidationMessages",
            "org.hibernate.validator.ValidationMessages",
            "org.apache.bval.jsr.ValidationMessages");
    /** Texts may name texts. */
    private static final int MAX_DEPTH = 10;
    /** Anybody may ask for any locale. */
    private static final int MAX_LOCALES = 100;

    private static final Pattern KEY = Pattern.compile("\\{[^{}$\\\\]+}");

    /** The only expression in the provider's texts of standard constraints, read as the choice between two words that it is. */
    private static final Pattern CHOICE = Pattern.compile("\\$\\{(\\w+) == true \\? '([^']*)' : '([^']*)'}");

    private final List<ClassLoader> loaders;
    private final Map<Locale, List<PropertyResourceBundle>> byLocale = new ConcurrentHashMap<>();

    ConstraintTexts(ClassConstraints constraints) {
        this.loaders = Stream.of(constraints.type(), constraints.validator().getClass())
                .map(type -> Optional.ofNullable(type.getClassLoader()).orElseGet(ClassLoader::getSystemClassLoader))
                .distinct()
                .toList();
    }

    /** Fills a template; a key of which there is no text gives the name of the constraint. */
    String fill(String template, Map<String, Object> attributes, String constraint, Locale locale) {
        String text = new Filling(attributes, bundles(locale)).fill(template, 0);
        return text.equals(template) && KEY.matcher(text).matches() ? constraint : text;
    }

    private static Optional<String> textOf(String key, List<PropertyResourceBundle> bundles) {
        return bundles.stream()
                .map(bundle -> bundle.handleGetObject(key))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    private List<PropertyResourceBundle> bundles(Locale locale) {
        if (byLocale.size() >= MAX_LOCALES) {
            byLocale.clear();
        }
        return byLocale.computeIfAbsent(locale, this::load);
    }

    private List<PropertyResourceBundle> load(Locale locale) {
        Control control = Control.getControl(Control.FORMAT_PROPERTIES);
        List<PropertyResourceBundle> bundles = new ArrayList<>();
        for (String name : BUNDLES) {
            for (Locale candidate : control.getCandidateLocales(name, locale)) {
                String file = control.toBundleName(name, candidate).replace('.', '/') + ".properties";
                loaders.stream()
                        .map(loader -> loader.getResourceAsStream(file))
                        .flatMap(Stream::ofNullable)
                        .map(ConstraintTexts::read)
                        .forEach(bundles::add);
            }
        }
        return List.copyOf(bundles);
    }

    private static PropertyResourceBundle read(InputStream file) {
        try (file) {
            return new PropertyResourceBundle(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One template and what fills it. */
    private record Filling(Map<String, Object> attributes, List<PropertyResourceBundle> bundles) {
        String fill(String template, int depth) {
            StringBuilder text = new StringBuilder();
            int i = 0;
            while (i < template.length()) {
                char c = template.charAt(i);
                if (c == '\\' && i + 1 < template.length() && "{}$\\".indexOf(template.charAt(i + 1)) >= 0) {
                    text.append(template.charAt(i + 1));
                    i += 2;
                } else if (c == '{' || template.startsWith("${", i)) {
                    int close = template.indexOf('}', i) + 1;
                    int end = close == 0 ? template.length() : close;
                    text.append(parameter(template.substring(i, end), depth));
                    i = end;
                } else {
                    text.append(c);
                    i++;
                }
            }
            return text.toString();
        }

        private String parameter(String braced, int depth) {
            Matcher choice = CHOICE.matcher(braced);
            if (choice.matches()) {
                return choice.group(Boolean.TRUE.equals(attributes.get(choice.group(1))) ? 2 : 3);
            }
            if (braced.startsWith("$") || !braced.endsWith("}")) {
                return braced;
            }
            String name = braced.substring(1, braced.length() - 1);
            Optional<String> text = depth < MAX_DEPTH ? textOf(name, bundles) : Optional.empty();
            return text.map(found -> fill(found, depth + 1))
                    .orElseGet(() -> attributes.containsKey(name) ? shown(attributes.get(name)) : braced);
        }

        private static String shown(Object attribute) {
            return attribute instanceof Object[] several ? Arrays.toString(several) : String.valueOf(attribute);
        }
    }
}
