package io.leadimport.internal.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a regular expression costs before it looks at a character: that is bounded when the form is built. */
public final class FieldPattern {
    /** Loops that look at no character are not counted while matching. */
    public static final long MAX_REPETITIONS = 10_000;

    private static final Pattern REPETITION = Pattern.compile("(\\))?\\{(\\d+)(?:,(\\d*))?\\}");

    private FieldPattern() {}

    /** At most how often the innermost part is repeated by numbers: groups may nest, what is no group cannot. */
    public static double repetitions(String regex) {
        double groups = 1;
        double parts = 1;
        Matcher repetition = REPETITION.matcher(regex);
        while (repetition.find()) {
            String most = repetition.group(3) == null || repetition.group(3).isEmpty()
                    ? repetition.group(2)
                    : repetition.group(3);
            double times = Math.max(1, Double.parseDouble(most));
            groups *= repetition.group(1) == null ? 1 : times;
            parts = Math.max(parts, repetition.group(1) == null ? times : 1);
        }
        return groups * parts;
    }
}
