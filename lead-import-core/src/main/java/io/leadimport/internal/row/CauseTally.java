package io.leadimport.internal.row;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.report.Cause;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the problems of one cause, and the distinct texts of their cells. Not thread-safe. */
final class CauseTally {
    private static final int MAX_TEXTS = 200;

    private final Map<String, Text> texts = new LinkedHashMap<>();
    private long problems;
    private long cells;

    /** What the problems of a cause have in common. */
    record Key(ProblemCode code, @Nullable String field, Severity severity) {
        static Key of(Problem problem) {
            return new Key(problem.code(), problem.field(), problem.severity());
        }

        boolean isOf(Problem problem) {
            return code == problem.code() && severity == problem.severity() && Objects.equals(field, problem.field());
        }
    }

    private static final class Text {
        private final long row;
        private long cells;

        Text(long row) {
            this.row = row;
        }
    }

    void add(Problem problem) {
        problems++;
        cells += problem.cells();
        if (problem.value() != null && !problem.value().isEmpty()) {
            add(problem.value(), 1, problem.row());
        }
    }

    /** Adds what an earlier check counted. */
    void add(Cause cause) {
        problems += cause.problems();
        cells += cause.cells();
        cause.examples().forEach(example -> add(example.text(), example.cells(), example.row()));
    }

    private void add(String text, long count, long row) {
        Text found = texts.get(text);
        if (found == null && texts.size() < MAX_TEXTS) {
            found = new Text(row);
            texts.put(text, found);
        }
        if (found != null) {
            found.cells += count;
        }
    }

    Cause cause(Key key) {
        List<Cause.Example> examples = texts.entrySet().stream()
                .map(text -> new Cause.Example(text.getKey(), text.getValue().cells, text.getValue().row))
                .sorted(Comparator.comparingLong(Cause.Example::cells).reversed())
                .limit(Cause.MAX_EXAMPLES)
                .toList();
        return new Cause(key.code(), key.field(), key.severity(), problems, cells, examples);
    }
}
