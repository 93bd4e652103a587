package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.problem.ProblemCode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Characters that are an error in any field: the control characters of Unicode (general category Cc) but tab, line feed and
 * carriage return, and halves of surrogate pairs.
 */
final class IllegalCharacters {
    private IllegalCharacters() {}

    static @Nullable Violation in(Cell cell) {
        int length = cell.length();
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= ' ' && c < '\u007F') {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(cell.charAt(i + 1))) {
                i++;
            } else if (isIllegal(c)) {
                String name = String.format(Locale.ROOT, "U+%04X", (int) c);
                return new Violation(ProblemCode.TEXT_ILLEGAL_CHARACTER, Map.of("character", name, "position", i + 1));
            }
        }
        return null;
    }

    private static boolean isIllegal(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' || Character.isSurrogate(c);
    }
}
