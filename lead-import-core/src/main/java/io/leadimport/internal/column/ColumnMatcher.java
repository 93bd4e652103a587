package io.leadimport.internal.column;

import io.leadimport.csv.Header;
import io.leadimport.internal.column.KnownHeaders.Binding;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.profile.Change;
import io.leadimport.profile.MatchReason;
import io.leadimport.profile.MatchedColumn;
import io.leadimport.profile.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Matches one header with the columns that the form and the import need, and finds the problems of the header. */
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
                .map(Binding::role)
                .distinct()
                .count();
    }

    ColumnMatch match(Header found) {
        return new Matching(unguarded(found)).run();
    }

    /** Restores the original headers of an error file. */
    private Header unguarded(Header found) {
        if (found.cells().stream().map(known::of).noneMatch(binding -> binding.role() == FixedRole.PROBLEMS)) {
            return found;
        }
        List<String> cells = found.cells().stream().map(FormulaGuard::unguarded).toList();
        return new Header(found.delimiter(), found.separatorLine(), found.line(), found.row(), cells);
    }

    /** The state of matching one header. */
    private final class Matching {
        private final Header header;
        private final List<Binding> bindings;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<ColumnRole, List<Integer>> byRole = new LinkedHashMap<>();
        /** Columns whose role a mapping gives to another column. */
        private final Set<Integer> outranked = new HashSet<>();

        private Map<Integer, ColumnRole> similar = Map.of();
        private List<Proposal> proposals = List.of();

        Matching(Header header) {
            this.header = header;
            this.bindings = header.cells().stream().map(known::of).toList();
            for (int column = 0; column < bindings.size(); column++) {
                ColumnRole role = bindings.get(column).role();
                if (role != FixedRole.NONE) {
                    byRole.computeIfAbsent(role, first -> new ArrayList<>()).add(column);
                }
            }
            byRole.forEach((role, columns) -> {
                if (columns.stream().anyMatch(this::isMapped)) {
                    columns.stream().filter(column -> !isMapped(column)).forEach(outranked::add);
                    columns.removeIf(column -> !isMapped(column));
                }
            });
        }

        private boolean isMapped(int column) {
            return bindings.get(column).reason() == MatchReason.MAPPED;
        }

        ColumnMatch run() {
            similar = SimilarHeaders.among(header.cells(), unmatchedColumns(), emptyRoles(), known);
            proposals = similar.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> proposal(header.cells().get(entry.getKey()), entry.getValue()))
                    .toList();
            reportUnknown();
            reportDuplicates();
            reportMissing();
            reportStaleTargets();
            List<ColumnRole> roles =
                    IntStream.range(0, bindings.size()).mapToObj(this::role).toList();
            return new ColumnMatch(header, new Columns(header.cells(), roles), matched(), problems, proposals);
        }

        private static Proposal proposal(String header, ColumnRole role) {
            String target = Objects.requireNonNull(role.mappingName());
            return new Proposal(new Change.Column(header, target), role.title(), false, 0);
        }

        /** The role of a column; a similar name counts until somebody says otherwise. */
        private ColumnRole role(int column) {
            ColumnRole suggested = similar.get(column);
            if (suggested != null) {
                return suggested;
            }
            return fills(column) ? bindings.get(column).role() : FixedRole.NONE;
        }

        /** If two columns have the same role, neither fills it. Several columns of problems are allowed. */
        private boolean fills(int column) {
            ColumnRole role = bindings.get(column).role();
            return !outranked.contains(column) && (role == FixedRole.PROBLEMS || !isDoubled(role));
        }

        private boolean isDoubled(ColumnRole role) {
            return byRole.getOrDefault(role, List.of()).size() > 1;
        }

        private List<Integer> unknownColumns() {
            return IntStream.range(0, bindings.size())
                    .filter(column -> !bindings.get(column).isKnown() && !isBlank(column))
                    .boxed()
                    .toList();
        }

        /** Columns with the same name cannot be mapped separately, so they are not compared. */
        private List<Integer> unmatchedColumns() {
            Map<String, List<Integer>> byKey = unknownByKey();
            return unknownColumns().stream()
                    .filter(column -> !known.isConstant(header.cells().get(column)))
                    .filter(column -> byKey.getOrDefault(key(column), List.of()).size() == 1)
                    .toList();
        }

        private String key(int column) {
            return ColumnNames.key(header.cells().get(column));
        }

        private Map<String, List<Integer>> unknownByKey() {
            return unknownColumns().stream()
                    .collect(Collectors.groupingBy(this::key, LinkedHashMap::new, Collectors.toList()));
        }

        private boolean isBlank(int column) {
            return ColumnNames.key(header.cells().get(column)).isEmpty();
        }

        private List<ColumnRole> emptyRoles() {
            return known.roles().stream()
                    .filter(role -> !byRole.containsKey(role))
                    // the partner of the rows is known
                    .filter(role -> role != FixedRole.PARTNER_ID || known.isRequired(role, partnerColumn))
                    .toList();
        }

        private void reportUnknown() {
            Map<String, List<Integer>> byKey = unknownByKey();
            byKey.values().removeIf(columns -> columns.size() == 1);
            for (int column = 0; column < bindings.size(); column++) {
                String cell = header.cells().get(column);
                ColumnRole suggested = similar.get(column);
                if (isBlank(column)) {
                    problem(
                            ProblemCode.HEADER_BLANK,
                            null,
                            null,
                            Map.of("position", column + 1, "letters", letters(column)));
                } else if (outranked.contains(column)) {
                    String label = bindings.get(column).role().title();
                    Map<String, Object> arguments = Map.of("reason", "given", "label", label);
                    problem(ProblemCode.HEADER_UNKNOWN, cell, null, arguments);
                } else if (suggested != null) {
                    Map<String, Object> arguments = Map.of("label", suggested.title(), "yes", "column");
                    problems.add(problem(
                            ProblemCode.HEADER_SIMILAR, Severity.QUESTION, cell, suggested.fieldName(), arguments));
                } else if (!bindings.get(column).isKnown() && !byKey.containsKey(key(column))) {
                    Map<String, Object> arguments = known.isConstant(cell) ? Map.of("reason", "constant") : Map.of();
                    problem(ProblemCode.HEADER_UNKNOWN, cell, null, arguments);
                }
            }
            byKey.values().forEach(columns -> duplicate(columns, header.cells().get(columns.get(0)), null));
        }

        /** The letters of a column in a spreadsheet. */
        private static String letters(int column) {
            String last = String.valueOf((char) ('A' + column % 26));
            return column < 26 ? last : letters(column / 26 - 1) + last;
        }

        private void reportDuplicates() {
            for (ColumnRole role : known.roles()) {
                if (isDoubled(role)) {
                    duplicate(byRole.getOrDefault(role, List.of()), role.title(), role.fieldName());
                }
            }
        }

        private void duplicate(List<Integer> columns, String label, @Nullable String field) {
            List<String> positions = columns.stream()
                    .map(column -> column + 1 + " (" + letters(column) + ")")
                    .toList();
            List<String> headers = columns.stream().map(header.cells()::get).toList();
            Map<String, Object> arguments = Map.of("positions", positions, "headers", headers, "label", label);
            problem(ProblemCode.HEADER_DUPLICATE, header.cells().get(columns.get(1)), field, arguments);
        }

        private void reportMissing() {
            Map<ColumnRole, String> mapped = new HashMap<>();
            known.mapping().targets().forEach((column, name) -> {
                ColumnRole role = known.target(name);
                if (role != null) {
                    mapped.put(role, column);
                }
            });
            for (ColumnRole role : known.roles()) {
                boolean required = known.isRequired(role, partnerColumn);
                boolean filled = byRole.containsKey(role) || similar.containsValue(role);
                if (!filled && (required || mapped.containsKey(role))) {
                    Severity severity = required ? Severity.ERROR : Severity.WARNING;
                    problems.add(problem(
                            ProblemCode.HEADER_MISSING,
                            severity,
                            role.title(),
                            role.fieldName(),
                            whyMissing(role, mapped.get(role))));
                }
            }
        }

        private Map<String, Object> whyMissing(ColumnRole role, @Nullable String mappedHeader) {
            if (mappedHeader != null) {
                return Map.of("reason", "given", "header", mappedHeader);
            }
            boolean noneKnown = byRole.keySet().stream().allMatch(found -> found == FixedRole.PROBLEMS);
            if (noneKnown && similar.isEmpty()) {
                return Map.of("reason", "none");
            }
            return role instanceof ColumnRole.Field ? Map.of() : Map.of("reason", "id");
        }

        /** Reports mapped fields that the form does not have, because the mapping was made for another form. */
        private void reportStaleTargets() {
            known.mapping().targets().forEach((column, target) -> {
                if (known.target(target) == null) {
                    problem(ProblemCode.HEADER_MAPPING, column, null, Map.of("target", target));
                }
            });
        }

        private List<MatchedColumn> matched() {
            List<MatchedColumn> matched = new ArrayList<>();
            for (int column = 0; column < bindings.size(); column++) {
                Binding binding = bindings.get(column);
                ColumnRole suggested = similar.get(column);
                boolean doubled = binding.isKnown() && !fills(column);
                ColumnRole role = suggested != null ? suggested : doubled ? FixedRole.NONE : binding.role();
                MatchReason reason =
                        suggested != null ? MatchReason.SIMILAR : doubled ? MatchReason.DOUBLED : binding.reason();
                String cell = header.cells().get(column);
                matched.add(new MatchedColumn(column + 1, cell, Optional.ofNullable(role.mappingName()), reason));
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
