package io.leadimport.internal.column;

import io.leadimport.csv.Header;
import io.leadimport.internal.column.KnownHeaders.Binding;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.profile.MatchReason;
import io.leadimport.profile.MatchedColumn;
import io.leadimport.profile.PartnerColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Matches one header with the columns that are asked for, and says what is wrong with it. */
final class ColumnMatcher {
    private final KnownHeaders known;
    private final PartnerColumn partnerColumn;

    ColumnMatcher(KnownHeaders known, PartnerColumn partnerColumn) {
        this.known = known;
        this.partnerColumn = partnerColumn;
    }

    long known(Header header) {
        return header.cells().stream()
                .map(known::of)
                .filter(Binding::isKnown)
                .mapToInt(Binding::target)
                .distinct()
                .count();
    }

    ColumnMatch match(Header found) {
        return new Matching(unguarded(found)).run();
    }

    /** The headers of an error file of ours as they were before. */
    private Header unguarded(Header found) {
        if (found.cells().stream().map(known::of).noneMatch(binding -> binding.target() == Columns.PROBLEMS)) {
            return found;
        }
        List<String> cells = found.cells().stream().map(FormulaGuard::unguarded).toList();
        return new Header(found.dialect(), found.line(), found.row(), cells);
    }

    /** The work on one header. */
    private final class Matching {
        private final Header header;
        private final List<Binding> bindings;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<Integer, List<Integer>> byTarget = new TreeMap<>();
        /** Columns whose field a mapping gives to another one. */
        private final Set<Integer> outranked = new HashSet<>();

        private Map<Integer, Integer> similar = Map.of();

        Matching(Header header) {
            this.header = header;
            this.bindings = header.cells().stream().map(known::of).toList();
            for (int column = 0; column < bindings.size(); column++) {
                int target = bindings.get(column).target();
                if (target != Columns.NOTHING) {
                    byTarget.computeIfAbsent(target, first -> new ArrayList<>()).add(column);
                }
            }
            byTarget.forEach((target, columns) -> {
                if (columns.stream().anyMatch(this::isGiven)) {
                    columns.stream().filter(column -> !isGiven(column)).forEach(outranked::add);
                    columns.removeIf(column -> !isGiven(column));
                }
            });
        }

        private boolean isGiven(int column) {
            return bindings.get(column).reason() == MatchReason.GIVEN;
        }

        ColumnMatch run() {
            similar = SimilarHeaders.among(header.cells(), strangeColumns(), emptyTargets(), known);
            unknown();
            doubled();
            missing();
            stale();
            int[] targets = IntStream.range(0, bindings.size())
                    .map(column -> fills(column) ? bindings.get(column).target() : Columns.NOTHING)
                    .toArray();
            return new ColumnMatch(header, new Columns(header.cells(), targets), matched(), problems);
        }

        /** A target that has two columns is filled by none of them; columns of problems are ignored however many there are. */
        private boolean fills(int column) {
            int target = bindings.get(column).target();
            return !outranked.contains(column) && (target == Columns.PROBLEMS || !isDoubled(target));
        }

        private boolean isDoubled(int target) {
            return byTarget.getOrDefault(target, List.of()).size() > 1;
        }

        private List<Integer> unknownColumns() {
            return IntStream.range(0, bindings.size())
                    .filter(column -> !bindings.get(column).isKnown() && !isBlank(column))
                    .boxed()
                    .toList();
        }

        private List<Integer> strangeColumns() {
            return unknownColumns().stream()
                    .filter(column -> !known.isConstant(header.cells().get(column)))
                    .toList();
        }

        private boolean isBlank(int column) {
            return ColumnNames.key(header.cells().get(column)).isEmpty();
        }

        private List<Integer> emptyTargets() {
            return Arrays.stream(known.targets())
                    .filter(target -> !byTarget.containsKey(target))
                    .boxed()
                    .toList();
        }

        private void unknown() {
            Map<String, List<Integer>> byKey = new LinkedHashMap<>();
            for (int column : unknownColumns()) {
                String key = ColumnNames.key(header.cells().get(column));
                byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(column);
            }
            // a mapping could not tell one of several from the others
            byKey.values().removeIf(columns -> columns.size() == 1);
            for (int column = 0; column < bindings.size(); column++) {
                String cell = header.cells().get(column);
                Integer target = similar.get(column);
                if (isBlank(column)) {
                    problem(
                            ProblemCode.HEADER_BLANK,
                            null,
                            null,
                            Map.of("position", column + 1, "letters", letters(column)));
                } else if (outranked.contains(column)) {
                    String label = known.label(bindings.get(column).target());
                    Map<String, Object> arguments = Map.of("reason", "given", "label", label);
                    problem(ProblemCode.HEADER_UNKNOWN, cell, null, arguments);
                } else if (target != null
                        && !known.isRequired(target, partnerColumn)
                        && !byKey.containsKey(ColumnNames.key(cell))) {
                    Map<String, Object> arguments = Map.of("reason", "similar", "label", known.label(target));
                    problem(ProblemCode.HEADER_UNKNOWN, cell, null, arguments);
                } else if (!bindings.get(column).isKnown() && !byKey.containsKey(ColumnNames.key(cell))) {
                    Map<String, Object> arguments = known.isConstant(cell) ? Map.of("reason", "constant") : Map.of();
                    problem(ProblemCode.HEADER_UNKNOWN, cell, null, arguments);
                }
            }
            byKey.values().forEach(columns -> duplicate(columns, header.cells().get(columns.get(0)), null));
        }

        /** As spreadsheets name a column. */
        private static String letters(int column) {
            String last = String.valueOf((char) ('A' + column % 26));
            return column < 26 ? last : letters(column / 26 - 1) + last;
        }

        private void doubled() {
            byTarget.forEach((target, columns) -> {
                if (target != Columns.PROBLEMS && isDoubled(target)) {
                    duplicate(columns, known.label(target), known.field(target));
                }
            });
        }

        private void duplicate(List<Integer> columns, String label, @Nullable String field) {
            List<String> positions = columns.stream()
                    .map(column -> column + 1 + " (" + letters(column) + ")")
                    .toList();
            List<String> headers = columns.stream().map(header.cells()::get).toList();
            Map<String, Object> arguments = Map.of("positions", positions, "headers", headers, "label", label);
            problem(ProblemCode.HEADER_DUPLICATE, header.cells().get(columns.get(1)), field, arguments);
        }

        private void missing() {
            Map<Integer, String> given = new HashMap<>();
            known.mapping().targets().forEach((column, name) -> {
                Integer target = known.index(name);
                if (target != null && target != Columns.NOTHING) {
                    given.put(target, column);
                }
            });
            for (int target : known.targets()) {
                boolean required = known.isRequired(target, partnerColumn);
                if (!byTarget.containsKey(target) && (required || given.containsKey(target))) {
                    Severity severity = required ? Severity.ERROR : Severity.WARNING;
                    problems.add(problem(
                            ProblemCode.HEADER_MISSING,
                            severity,
                            known.label(target),
                            known.field(target),
                            whyMissing(target, given.get(target))));
                }
            }
        }

        private Map<String, Object> whyMissing(int target, @Nullable String given) {
            if (given != null) {
                return Map.of("reason", "given", "header", given);
            }
            boolean noneKnown = byTarget.keySet().stream().allMatch(filled -> filled == Columns.PROBLEMS);
            if (noneKnown && similar.isEmpty()) {
                return Map.of("reason", "none");
            }
            return similar.entrySet().stream()
                    .filter(entry -> entry.getValue() == target)
                    .findFirst()
                    .map(entry -> Map.<String, Object>of(
                            "reason", "similar", "header", header.cells().get(entry.getKey())))
                    .orElse(known.isId(target) ? Map.of("reason", "id") : Map.of());
        }

        /** A mapping that was made for another form. */
        private void stale() {
            known.mapping().targets().forEach((column, target) -> {
                if (known.index(target) == null) {
                    problem(ProblemCode.HEADER_MAPPING, column, null, Map.of("target", target));
                }
            });
        }

        private List<MatchedColumn> matched() {
            List<MatchedColumn> matched = new ArrayList<>();
            for (int column = 0; column < bindings.size(); column++) {
                Binding binding = bindings.get(column);
                Integer suggested = similar.get(column);
                boolean doubled = binding.isKnown() && !fills(column);
                int target = suggested != null ? suggested : doubled ? Columns.NOTHING : binding.target();
                MatchReason reason =
                        suggested != null ? MatchReason.SIMILAR : doubled ? MatchReason.DOUBLED : binding.reason();
                String cell = header.cells().get(column);
                matched.add(new MatchedColumn(column + 1, cell, Optional.ofNullable(known.name(target)), reason));
            }
            return matched;
        }

        private void problem(
                ProblemCode code, @Nullable String column, @Nullable String field, Map<String, Object> arguments) {
            boolean ignorable = code == ProblemCode.HEADER_BLANK || code == ProblemCode.HEADER_UNKNOWN;
            problems.add(problem(code, ignorable ? Severity.WARNING : Severity.ERROR, column, field, arguments));
        }

        private Problem problem(
                ProblemCode code,
                Severity severity,
                @Nullable String column,
                @Nullable String field,
                Map<String, Object> arguments) {
            return new Problem(code, severity, new Problem.Position(header.line(), 0, column, field), null, arguments);
        }
    }
}
