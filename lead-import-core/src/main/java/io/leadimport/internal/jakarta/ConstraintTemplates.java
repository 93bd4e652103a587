package io.leadimport.internal.jakarta;

import io.leadimport.internal.text.Bundles;
import io.leadimport.internal.text.Bundles.Place;
import io.leadimport.internal.text.Bundles.Text;
import io.leadimport.internal.text.Bundles.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills the message templates of constraints as Jakarta Validation 3.1 section 6.3.1.1 says: a parameter is a text of the
 * host's {@code ValidationMessages}, or of the provider's, or an attribute of the constraint. No expression is evaluated.
 * Thread-safe.
 */
public final class ConstraintTemplates {
    /** The host's, those of libraries of constraints, and the providers'. */
    private static final List<String> BUNDLES = List.of(
            "ValidationMessages",
            "ContributorValidationMessages",
            "org/hibernate/validator/ValidationMessages",
            "org/apache/bval/jsr/ValidationMessages");
    /** Texts may name texts. */
    private static final int MAX_DEPTH = 10;

    private static final Pattern KEY = Pattern.compile("\\{[^{}$\\\\]+}");

    /** The only expression in the provider's texts of standard constraints, read as the choice between two words that it is. */
    private static final Pattern CHOICE = Pattern.compile("\\$\\{(\\w+) == true \\? '([^']*)' : '([^']*)'}");

    private final Bundles<Texts> bundles;

    public ConstraintTemplates(ClassConstraints constraints) {
        List<ClassLoader> loaders = Stream.of(
                        constraints.type(), constraints.validator().getClass())
                .map(type -> Optional.ofNullable(type.getClassLoader()).orElseGet(ClassLoader::getSystemClassLoader))
                .distinct()
                .toList();
        this.bundles =
                new Bundles<>(BUNDLES.stream().map(name -> place(name, loaders)).toList(), (locale, texts) -> texts);
    }

    private static Place place(String name, List<ClassLoader> loaders) {
        return ending ->
                loaders.stream().flatMap(loader -> Stream.ofNullable(loader.getResourceAsStream(name + ending)));
    }

    /** Fills a template; a key of which there is no text gives the name of the constraint. */
    String fill(String template, Map<String, Object> attributes, String constraint, Locale locale) {
        String text = new Filling(attributes, bundles.in(locale)).fill(template, 0);
        return text.equals(template) && KEY.matcher(text).matches() ? constraint : text;
    }

    /** One template and what fills it. */
    private record Filling(Map<String, Object> attributes, Texts texts) {
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
            Optional<String> text = depth < MAX_DEPTH ? texts.text(name).map(Text::text) : Optional.empty();
            return text.map(found -> fill(found, depth + 1))
                    .orElseGet(() -> attributes.containsKey(name) ? shown(attributes.get(name)) : braced);
        }

        private static String shown(Object attribute) {
            return attribute instanceof Object[] several ? Arrays.toString(several) : String.valueOf(attribute);
        }
    }
}
