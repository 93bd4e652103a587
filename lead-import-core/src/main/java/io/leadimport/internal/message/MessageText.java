package io.leadimport.internal.message;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to be filled in, taken apart once. A place is a name of ASCII letters in braces; all else, apostrophes
 * and other braces included, is said as it is.
 *
 * @param literals what stands before, between and after the places: one more than these
 * @param places the names of the places, in order
 * @param isRightToLeft whether it has letters that are written from right to left
 * @param notation how numbers and dates are written in it
 */
public record MessageText(List<String> literals, List<String> places, boolean isRightToLeft, LocalNotation notation) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    public static MessageText of(String text, LocalNotation notation) {
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
        return new MessageText(List.copyOf(literals), List.copyOf(places), isRightToLeft, notation);
    }

    /** Adds what fills a place; in a text from right to left so that neither disorders the other. */
    void append(StringBuilder filled, String shown) {
        if (isRightToLeft) {
            filled.append(FIRST_STRONG_ISOLATE).append(shown).append(POP_DIRECTIONAL_ISOLATE);
        } else {
            filled.append(shown);
        }
    }
}
