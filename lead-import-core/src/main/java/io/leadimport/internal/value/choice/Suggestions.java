package io.leadimport.internal.value.choice;

import io.leadimport.internal.text.EditDistance;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the closest of some texts within a few edits, if there is exactly one. Immutable. */
final class Suggestions {
    /** The time to make a key grows with the length of the text. */
    private static final int MAX_LENGTH = 60;
    /** The maximum number of texts with similar letters to compare. */
    private static final int MAX_COMPARED = 200;
    /** More edits take long and rarely find the intended text. */
    private static final int MAX_EDITS = 3;

    private final Map<String, ? extends @Nullable Object> byKey;
    private final UnaryOperator<String> key;
    private final String[] keys;
    private final @Nullable Object[] owners;
    private final long[] letters;
    private final int shortest;

    /**
     * Takes the keys of the texts.
     *
     * @param owners the meaning of each key, null if the key is ambiguous; must not be changed afterwards
     * @param key returns the key of a text
     * @param shortest the minimum length of a key that may have a wrong letter
     */
    Suggestions(Map<String, ? extends @Nullable Object> owners, UnaryOperator<String> key, int shortest) {
        this.byKey = owners;
        this.key = key;
        this.keys = owners.keySet().toArray(String[]::new);
        this.owners = owners.values().toArray();
        this.letters = Stream.of(keys).mapToLong(Suggestions::letters).toArray();
        this.shortest = shortest;
    }

    /** The closest key; null if no key is close enough, or if several equally close keys have different meanings. */
    @Nullable
    String keyOf(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        String wanted = key.apply(text);
        if (byKey.containsKey(wanted)) {
            return byKey.get(wanted) == null ? null : wanted;
        }
        return nearest(wanted);
    }

    /** Tries one edit first, then more, so that most texts are compared with few others. */
    private @Nullable String nearest(String wanted) {
        long present = letters(wanted);
        int nearest = -1;
        boolean clear = true;
        for (int edits = 1; nearest < 0 && edits <= MAX_EDITS; edits++) {
            int left = MAX_COMPARED;
            int i = 0;
            for (; i < keys.length && left > 0; i++) {
                if (mayBeAway(edits, wanted, present, i)) {
                    left--;
                    if (EditDistance.of(wanted, keys[i], edits) <= edits) {
                        clear &= owners[i] != null && (nearest < 0 || owners[i].equals(owners[nearest]));
                        nearest = i;
                    }
                }
            }
            if (i < keys.length) {
                // a key that was not compared may be just as close
                return null;
            }
        }
        return nearest >= 0 && clear ? keys[nearest] : null;
    }

    /** A replacement changes two letters and no length; an insertion or deletion changes one letter and the length. */
    private boolean mayBeAway(int edits, String wanted, long present, int other) {
        int changed = Long.bitCount(present ^ letters[other]);
        if (changed > 2 * edits) {
            return false;
        }
        int length = keys[other].length();
        return changed + Math.abs(wanted.length() - length) <= 2 * edits
                && edits <= tolerable(Math.max(wanted.length(), length));
    }

    private int tolerable(int length) {
        return length < shortest ? 0 : Math.max(1, EditDistance.threshold(length));
    }

    /** A bit for each letter that occurs an odd number of times; some letters share a bit. */
    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters ^= 1L << text.charAt(i);
        }
        return letters;
    }
}
