package io.leadimport.internal.value.choice;

import io.leadimport.internal.text.EditDistance;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds which of some texts another might have been meant for: some edits away, and none as near. Immutable. */
final class NearestText {
    /** Making a key takes time that grows with the length of a text, and more would hardly be mistyped. */
    private static final int MAX_LENGTH = 60;
    /** Comparing takes time for each text that has about the same letters. */
    private static final int MAX_COMPARED = 200;
    /** More would take long, and the text would hardly have been meant. */
    private static final int MAX_EDITS = 3;

    private final Map<String, ? extends @Nullable Object> byKey;
    private final UnaryOperator<String> key;
    private final String[] keys;
    private final @Nullable Object[] owners;
    private final long[] letters;
    private final int shortest;

    /**
     * Texts under their keys.
     *
     * @param owners what each key stands for; null if that is not clear. Never changed
     * @param key how a text becomes a key
     * @param shortest how long a key is at least of which a letter may be wrong
     */
    NearestText(Map<String, ? extends @Nullable Object> owners, UnaryOperator<String> key, int shortest) {
        this.byKey = owners;
        this.key = key;
        this.keys = owners.keySet().toArray(String[]::new);
        this.owners = owners.values().toArray();
        this.letters = Stream.of(keys).mapToLong(NearestText::letters).toArray();
        this.shortest = shortest;
    }

    /** The key that the text is nearest to; null if none is near, or two are as near that stand for different things. */
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

    /** Few edits are looked for before more, so that most texts are compared with few others. */
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
                // those that were not compared may be as near
                return null;
            }
        }
        return nearest >= 0 && clear ? keys[nearest] : null;
    }

    /** A letter replaced changes two letters and no length, one inserted or deleted changes one and the length. */
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

    /** Which letters there are an odd number of times, so that what all texts have in common is no matter; some share a bit. */
    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters ^= 1L << text.charAt(i);
        }
        return letters;
    }
}
