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
 * Finds the target that a header nobody knows might be meant for: the same letters, the same words and more, or one edit
 * away. Only suggested, never taken.
 */
final class SimilarHeaders {
    /** Comparing takes time that grows with the square of the length. */
    private static final int MAX_LENGTH = 60;
    /** So many headers of a file are compared, with so many of the form: each pair takes some microseconds. */
    private static final int MAX_HEADERS = 100;

    private static final int MAX_PAIRS = 20_000;
    /** A header may have so many words more or fewer. */
    private static final int MORE_WORDS = 2;

    private static final int SAME = 0;
    private static final int WORDS = 1;
    private static final int NOT_SIMILAR = Integer.MAX_VALUE;

    private SimilarHeaders() {}

    /** The words of a header, and its letters and digits alone. */
    private record Shape(Set<String> words, String letters) {
        static Shape of(String header) {
            String[] words = ColumnNames.key(header).split("[^\\p{L}\\p{M}\\p{N}]+", -1);
            Set<String> known = new HashSet<>(List.of(words));
            known.remove("");
            return new Shape(known, String.join("", words));
        }

        /** The less, the more similar. */
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

    /** A column and a target that it might be meant for. */
    private record Pair(int distance, int column, int target) {}

    /** The target of each column that is similar to one, by position from 0; the most similar first, each target once. */
    static Map<Integer, Integer> among(
            List<String> headers, List<Integer> columns, List<Integer> targets, KnownHeaders known) {
        List<Integer> first = columns.subList(0, Math.min(columns.size(), MAX_HEADERS));
        List<Shape> shapes =
                first.stream().map(column -> Shape.of(headers.get(column))).toList();
        int compared = MAX_PAIRS;
        List<Pair> pairs = new ArrayList<>();
        for (int target : targets) {
            List<Shape> wanted = known.headers(target).stream().map(Shape::of).toList();
            compared -= wanted.size() * shapes.size();
            if (compared < 0) {
                break;
            }
            for (int i = 0; i < shapes.size(); i++) {
                Shape shape = shapes.get(i);
                int distance = wanted.stream().mapToInt(shape::distance).min().orElse(NOT_SIMILAR);
                if (distance < NOT_SIMILAR) {
                    pairs.add(new Pair(distance, first.get(i), target));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::distance).thenComparingInt(Pair::column));
        Map<Integer, Integer> similar = new HashMap<>();
        for (Pair pair : pairs) {
            if (!similar.containsKey(pair.column()) && !similar.containsValue(pair.target())) {
                similar.put(pair.column(), pair.target());
            }
        }
        return similar;
    }
}
