package io.leadimport.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Distances equal those of the full table of optimal string alignment. */
@Tag("machine")
class EditDistancePropertyTest {
    @Property
    void distancesUpToTheMaximumAreExact(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String b,
            @ForAll @IntRange(max = 6) int most) {
        int all = table(a, b);
        int counted = EditDistance.of(a, b, most);
        if (all <= most) {
            assertEquals(all, counted);
        } else {
            assertTrue(counted > most, () -> counted + " of " + all);
        }
    }

    private static int table(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
