package io.leadimport.internal.value.choice;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads codes, such as those of countries. A text is a code or a name. Letter case, accents, spaces and punctuation do
 * not matter. A name of two codes means neither of them, and a name that is also a code means that code. Listed texts
 * are found without a copy.
 */
public final class CodeReader implements ValueReader {
    private static final int MAX_LENGTH = 100;
    /** There are many names, and short ones are abbreviations that differ in one letter. */
    private static final int SHORTEST_MISTYPED = 4;

    private final Options listed;
    private final List<String> values;
    private final Map<String, Name> byKey;
    private final Suggestions nearest;
    private final Violation none;

    /** A name and its code; null if it is ambiguous. */
    private record Name(String text, @Nullable String value) {}

    private CodeReader(Map<String, String> listed, Map<String, Name> byKey, ProblemCode problem) {
        this.none = Violation.of(problem);
        this.listed = new Options(listed.keySet().stream().map(List::of).toList());
        this.values = List.copyOf(listed.values());
        this.byKey = byKey;
        Map<String, @Nullable String> owners = new LinkedHashMap<>();
        byKey.forEach((key, name) -> owners.put(key, name.value()));
        this.nearest = new Suggestions(owners, CodeReader::key, SHORTEST_MISTYPED);
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        if (find(cell) != null) {
            return null;
        }
        String nearest = nearest(cell);
        return nearest == null ? none : none.with("reason", "similar").with("nearest", nearest);
    }

    @Override
    public Object read(Cell cell) {
        return Objects.requireNonNull(find(cell));
    }

    /** The code that the text means, or null. */
    private @Nullable String find(Cell cell) {
        int found = listed.indexOf(cell);
        if (found >= 0) {
            return values.get(found);
        }
        Name name = cell.length() > MAX_LENGTH ? null : byKey.get(key(cell.text()));
        return name == null ? null : name.value();
    }

    /** The closest name within a few edits, if there is exactly one; or null. */
    private @Nullable String nearest(Cell cell) {
        String key = nearest.keyOf(cell.text());
        Name name = key == null ? null : byKey.get(key);
        return name == null ? null : name.text();
    }

    /** The name in lower case, without accents, spaces and punctuation. */
    private static String key(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (!isSeparator(c)) {
                key.append(c);
            }
        }
        return key.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isSeparator(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Collects codes first, then names. Not thread-safe. */
    static final class Builder {
        private final Map<String, String> codes = new LinkedHashMap<>();
        private final Map<String, Name> byKey = new LinkedHashMap<>();

        void code(String code, String value) {
            codes.putIfAbsent(code.toLowerCase(Locale.ROOT), value);
        }

        void name(String text, String value) {
            String key = key(text);
            String code = codes.get(key);
            Name other = byKey.get(key);
            if ((code == null || code.equals(value)) && !key.isEmpty()) {
                boolean clear = other == null || value.equals(other.value());
                byKey.put(key, new Name(other == null ? text : other.text(), clear ? value : null));
            }
        }

        CodeReader build(ProblemCode problem) {
            Map<String, String> listed = new LinkedHashMap<>(codes);
            List<Name> names = new ArrayList<>(byKey.values());
            names.stream()
                    .filter(name -> name.value() != null)
                    .forEach(name -> listed.putIfAbsent(name.text(), name.value()));
            return new CodeReader(listed, new LinkedHashMap<>(byKey), problem);
        }
    }
}
