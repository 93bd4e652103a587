package io.leadimport.internal.message;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parsed text with placeholders. A placeholder is a name of ASCII letters in braces. Everything else, including
 * apostrophes and other braces, is literal text.
 *
 * @param literals the texts before, between and after the placeholders; one more than there are placeholders
 * @param places the names of the placeholders, in order
 * @param isRightToLeft whether the text has letters that are written from right to left
 * @param notation formats numbers and dates in the text
 */
public record MessageTemplate(
        List<String> literals, List<String> places, boolean isRightToLeft, LocalNotation notation) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    public static MessageTemplate of(String text, LocalNotation notation) {
        List<String> literals = new ArrayList<>();
        List<String> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int from = 0;
        for (MatchResult place : matcher.results().toList()) {
            literals.add(text.substring(from, place.start()));
            places.add(place.group(1));
            from = place.end();
        }
        literals.add(text.substring(from));
        boolean isRightToLeft = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return new MessageTemplate(List.copyOf(literals), List.copyOf(places), isRightToLeft, notation);
    }

    /**
     * Appends the value of a placeholder. In right-to-left text the value is isolated, so that the value and the text
     * do not reorder each other.
     */
    void append(StringBuilder filled, String shown) {
        if (isRightToLeft) {
            filled.append(FIRST_STRONG_ISOLATE).append(shown).append(POP_DIRECTIONAL_ISOLATE);
        } else {
            filled.append(shown);
        }
    }
}
