package io.leadimport.internal.value;

import io.leadimport.internal.text.Cell;
import io.leadimport.problem.ProblemCode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds illegal and invisible characters. Illegal are the control characters of Unicode (general category Cc) except
 * tab, line feed and carriage return, and unpaired surrogates: no value may contain them. NUL and unpaired surrogates
 * cannot be stored even as the raw text of a cell. Invisible are the characters of general category Cf and the letters
 * among {@code Default_Ignorable_Code_Point} (DerivedCoreProperties of the Unicode Character Database). The joiners
 * U+200C and U+200D and the variation selectors U+FE00 to U+FE0F are allowed after a non-ASCII character, except in
 * e-mail addresses and IDs: Persian, the scripts of India, and emoji need them.
 */
public final class Characters {
    /** Letters that have no visible form. */
    private static final String BLANK_LETTERS = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u3164\uFFA0";

    private Characters() {}

    /** The violation of the first illegal character, or null. */
    public static @Nullable Violation illegal(Cell cell) {
        int at = cell.isPlain() ? -1 : firstIllegal(cell);
        return at < 0 ? null : new Violation(ProblemCode.TEXT_ILLEGAL_CHARACTER, position(cell, at));
    }

    /** The first invisible character of an address or an id and its position; null if it has none. */
    public static @Nullable Map<String, Object> invisible(Cell cell) {
        int at = cell.isPlain() ? -1 : firstInvisible(cell, false);
        return at < 0 ? null : position(cell, at);
    }

    /** The violation of a text that cannot be an id because of an illegal or invisible character; null if it can. */
    public static @Nullable Violation unfitForId(Cell cell, ProblemCode code) {
        Violation illegal = illegal(cell);
        Map<String, Object> invisible = illegal == null ? invisible(cell) : null;
        return invisible == null ? illegal : new Violation(code, invisible).with("reason", "invisible");
    }

    /** The violation of an illegal character, or advice about an invisible one, or null. */
    public static @Nullable Violation unusual(Cell cell) {
        int length = cell.isPlain() ? 0 : cell.length();
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c < ' ' || c >= '\u007F') {
                return unusualFromHere(cell);
            }
        }
        return null;
    }

    private static @Nullable Violation unusualFromHere(Cell cell) {
        Violation illegal = illegal(cell);
        int at = illegal == null ? firstInvisible(cell, true) : -1;
        return at < 0 ? illegal : new Violation(ProblemCode.TEXT_INVISIBLE_CHARACTER, position(cell, at));
    }

    /** Returns true if a cell with this violation cannot be stored even as raw text. */
    public static boolean isUnstorable(Violation violation) {
        String character = String.valueOf(violation.arguments().get("character"));
        return violation.code() == ProblemCode.TEXT_ILLEGAL_CHARACTER
                && (character.equals("U+0000") || character.startsWith("U+D"));
    }

    /** The index of the first character that cannot be stored, otherwise of the first illegal one, or -1. */
    private static int firstIllegal(Cell cell) {
        int length = cell.length();
        int control = -1;
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= ' ' && c < '\u007F') {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(cell.charAt(i + 1))) {
                i++;
            } else if (c == '\0' || Character.isSurrogate(c)) {
                return i;
            } else if (control < 0 && Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                control = i;
            }
        }
        return control;
    }

    private static int firstInvisible(Cell cell, boolean joinersAllowed) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= '\u007F' && isInvisible(cell, i, joinersAllowed)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isInvisible(Cell cell, int at, boolean joinersAllowed) {
        char c = cell.charAt(at);
        boolean selectsVariation = c >= '\uFE00' && c <= '\uFE0F';
        if (c == '\u200C' || c == '\u200D' || selectsVariation) {
            return !joinersAllowed || at == 0 || cell.charAt(at - 1) <= '\u007F';
        }
        boolean whole = Character.isHighSurrogate(c) && at + 1 < cell.length();
        int codePoint = whole ? Character.toCodePoint(c, cell.charAt(at + 1)) : c;
        return Character.getType(codePoint) == Character.FORMAT || BLANK_LETTERS.indexOf(c) >= 0;
    }

    private static Map<String, Object> position(Cell cell, int at) {
        char c = cell.charAt(at);
        boolean pair =
                Character.isHighSurrogate(c) && at + 1 < cell.length() && Character.isLowSurrogate(cell.charAt(at + 1));
        int codePoint = pair ? Character.toCodePoint(c, cell.charAt(at + 1)) : c;
        return Map.of("character", String.format(Locale.ROOT, "U+%04X", codePoint), "position", at + 1);
    }
}
