package io.leadimport.column;

import io.leadimport.csv.Header;
import io.leadimport.csv.SpreadsheetWriter;
import io.leadimport.form.ColumnNames;
import io.leadimport.form.LeadForm;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Matches headers with the columns that a form asks for, by name and by label. */
final class ColumnMatcher {
    private final LeadForm form;
    private final PartnerColumn partnerColumn;
    private final Map<String, Integer> targets = new HashMap<>();

    ColumnMatcher(LeadForm form, PartnerColumn partnerColumn) {
        this.form = form;
        this.partnerColumn = partnerColumn;
        ColumnNames.PARTNER_ID_KEYS.forEach(key -> targets.put(key, ColumnMapping.PARTNER_ID));
        ColumnNames.PARTNER_USER_ID_KEYS.forEach(key -> targets.put(key, ColumnMapping.PARTNER_USER_ID));
        targets.put(ColumnNames.key(ColumnNames.PROBLEMS), ColumnMapping.PROBLEMS);
        for (int i = 0; i < form.fields().size(); i++) {
            targets.put(ColumnNames.key(form.fields().get(i).name()), i);
            targets.put(ColumnNames.key(form.fields().get(i).label()), i);
        }
    }

    /** The template and the error file put an apostrophe before a label that a spreadsheet would run as a formula. */
    private int targetOf(String cell) {
        Integer target = targets.get(ColumnNames.key(cell));
        if (target == null) {
            target = targets.get(ColumnNames.key(SpreadsheetWriter.unguarded(cell)));
        }
        return target == null ? ColumnMapping.NOTHING : target;
    }

    long known(Header header) {
        return header.cells().stream()
                .mapToInt(this::targetOf)
                .filter(target -> target != ColumnMapping.NOTHING)
                .distinct()
                .count();
    }

    ColumnMatch match(Header found) {
        Header header = unguarded(found);
        int[] bound = header.cells().stream().mapToInt(this::targetOf).toArray();
        List<Problem> problems = new ArrayList<>();
        unknown(header, bound, problems);
        Map<Integer, List<Integer>> doubled = doubled(bound);
        doubled.forEach((target, columns) -> {
            problems.add(duplicate(header, target, columns));
            columns.forEach(column -> bound[column] = ColumnMapping.NOTHING);
        });
        missing(header, bound, doubled, problems);
        return new ColumnMatch(header, new ColumnMapping(header.cells(), bound), problems);
    }

    /** The headers of an error file of ours as they were before. */
    private Header unguarded(Header found) {
        if (found.cells().stream().mapToInt(this::targetOf).noneMatch(target -> target == ColumnMapping.PROBLEMS)) {
            return found;
        }
        List<String> cells =
                found.cells().stream().map(SpreadsheetWriter::unguarded).toList();
        return new Header(found.dialect(), found.line(), found.row(), cells);
    }

    private static void unknown(Header header, int[] bound, List<Problem> problems) {
        for (int column = 0; column < bound.length; column++) {
            String cell = header.cells().get(column);
            if (bound[column] == ColumnMapping.NOTHING) {
                problems.add(
                        ColumnNames.key(cell).isEmpty()
                                ? problem(ProblemCode.HEADER_BLANK, header, null, null, Map.of("position", column + 1))
                                : problem(ProblemCode.HEADER_UNKNOWN, header, cell, null, Map.of()));
            }
        }
    }

    /** The columns of each target that has more than one, by target. */
    private static Map<Integer, List<Integer>> doubled(int[] bound) {
        Map<Integer, List<Integer>> columns = new TreeMap<>();
        for (int column = 0; column < bound.length; column++) {
            if (bound[column] != ColumnMapping.NOTHING) {
                columns.computeIfAbsent(bound[column], target -> new ArrayList<>())
                        .add(column);
            }
        }
        columns.values().removeIf(list -> list.size() == 1);
        return columns;
    }

    private Problem duplicate(Header header, int target, List<Integer> columns) {
        String positions =
                columns.stream().map(column -> String.valueOf(column + 1)).collect(Collectors.joining(", "));
        String headers = columns.stream().map(header.cells()::get).collect(Collectors.joining("\u201D, \u201C"));
        Map<String, Object> arguments = Map.of("positions", positions, "headers", headers, "label", label(target));
        return problem(
                ProblemCode.HEADER_DUPLICATE, header, header.cells().get(columns.get(1)), name(target), arguments);
    }

    private void missing(Header header, int[] bound, Map<Integer, ?> doubled, List<Problem> problems) {
        IntStream ids = IntStream.of(ColumnMapping.PARTNER_ID, ColumnMapping.PARTNER_USER_ID);
        int[] wantedTargets =
                IntStream.concat(ids, IntStream.range(0, form.fields().size())).toArray();
        for (int target : wantedTargets) {
            int wanted = target;
            boolean there = Arrays.stream(bound).anyMatch(filled -> filled == wanted) || doubled.containsKey(wanted);
            if (!there && isRequired(target)) {
                problems.add(problem(ProblemCode.HEADER_MISSING, header, label(target), name(target), Map.of()));
            }
        }
    }

    private boolean isRequired(int target) {
        return switch (target) {
            case ColumnMapping.PARTNER_ID -> partnerColumn == PartnerColumn.REQUIRED;
            case ColumnMapping.PARTNER_USER_ID -> true;
            default -> form.fields().get(target).required();
        };
    }

    private String label(int target) {
        return switch (target) {
            case ColumnMapping.PARTNER_ID -> ColumnNames.PARTNER_ID;
            case ColumnMapping.PARTNER_USER_ID -> ColumnNames.PARTNER_USER_ID;
            case ColumnMapping.PROBLEMS -> ColumnNames.PROBLEMS;
            default -> form.fields().get(target).label();
        };
    }

    private @Nullable String name(int target) {
        return target < 0 ? null : form.fields().get(target).name();
    }

    private static Problem problem(
            ProblemCode code,
            Header header,
            @Nullable String column,
            @Nullable String field,
            Map<String, Object> args) {
        boolean ignorable = code == ProblemCode.HEADER_BLANK || code == ProblemCode.HEADER_UNKNOWN;
        Severity severity = ignorable ? Severity.WARNING : Severity.ERROR;
        return new Problem(code, severity, header.line(), 0, column, field, null, args);
    }
}
