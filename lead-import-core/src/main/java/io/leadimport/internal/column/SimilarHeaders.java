package io.leadimport.internal.column;

import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Suggests a role for an unknown header: one whose header has the same letters, has the same words and a few more or
 * fewer, or differs in a few edits. A suggestion is never applied automatically.
 */
final class SimilarHeaders {
    /** Longer headers are not compared, since the time to compare grows with the square of the length. */
    private static final int MAX_LENGTH = 60;
    /** The maximum number of headers of a file that are compared; each comparison takes some microseconds. */
    private static final int MAX_HEADERS = 100;

    private static final int MAX_PAIRS = 20_000;
    /** A header may have this many words more or fewer. */
    private static final int MORE_WORDS = 2;

    private static final int SAME = 0;
    private static final int WORDS = 1;
    private static final int NOT_SIMILAR = Integer.MAX_VALUE;

    private SimilarHeaders() {}

    /** The words of a header, and its letters and digits without anything between them. */
    private record Shape(Set<String> words, String letters) {
        static Shape of(String header) {
            String[] words = ColumnNames.key(header).split("[^\\p{L}\\p{M}\\p{N}]+", -1);
            Set<String> known = new HashSet<>(List.of(words));
            known.remove("");
            return new Shape(known, String.join("", words));
        }

        /** A smaller distance means more similar. */
        int distance(Shape other) {
            if (letters.isEmpty() || other.letters.isEmpty()) {
                return NOT_SIMILAR;
            }
            if (letters.equals(other.letters)) {
                return SAME;
            }
            boolean sameWords = words.containsAll(other.words) || other.words.containsAll(words);
            if (sameWords && Math.abs(words.size() - other.words.size()) <= MORE_WORDS) {
                return WORDS;
            }
            int longest = Math.max(letters.length(), other.letters.length());
            int most = EditDistance.threshold(longest);
            int edits = longest > MAX_LENGTH ? NOT_SIMILAR : EditDistance.of(letters, other.letters, most);
            return edits <= most ? WORDS + edits : NOT_SIMILAR;
        }
    }

    /** A column and a role that might be meant. */
    private record Pair(int distance, int column, ColumnRole role) {}

    /**
     * Suggests roles for unknown columns. The most similar pairs win, and each role is suggested once.
     *
     * @param headers all headers of the file
     * @param columns the positions of the unknown columns, from 0
     * @param roles the roles that no column has
     * @param known the headers that each role may have
     * @return the suggested role of each column that has one, by its position
     */
    static Map<Integer, ColumnRole> among(
            List<String> headers, List<Integer> columns, List<ColumnRole> roles, KnownHeaders known) {
        List<Integer> first = columns.subList(0, Math.min(columns.size(), MAX_HEADERS));
        List<Shape> shapes =
                first.stream().map(column -> Shape.of(headers.get(column))).toList();
        int compared = MAX_PAIRS;
        List<Pair> pairs = new ArrayList<>();
        for (ColumnRole role : roles) {
            List<Shape> wanted = known.headers(role).stream().map(Shape::of).toList();
            compared -= wanted.size() * shapes.size();
            if (compared < 0) {
                break;
            }
            for (int i = 0; i < shapes.size(); i++) {
                Shape shape = shapes.get(i);
                int distance = wanted.stream().mapToInt(shape::distance).min().orElse(NOT_SIMILAR);
                if (distance < NOT_SIMILAR) {
                    pairs.add(new Pair(distance, first.get(i), role));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::distance).thenComparingInt(Pair::column));
        Map<Integer, ColumnRole> similar = new HashMap<>();
        for (Pair pair : pairs) {
            if (!similar.containsKey(pair.column()) && !similar.containsValue(pair.role())) {
                similar.put(pair.column(), pair.role());
            }
        }
        return similar;
    }
}
