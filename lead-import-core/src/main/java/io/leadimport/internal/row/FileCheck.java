package io.leadimport.internal.row;

import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.format.FormatTally;
import io.leadimport.internal.lookup.DuplicateFinder;
import io.leadimport.internal.lookup.IdLookup;
import io.leadimport.internal.lookup.LookedUpId;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Characters;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.spi.LeadRule;
import io.leadimport.spi.Partner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Checks every row of a file. A row whose partner and user are known is judged at once; others wait, in order, until their
 * ids are looked up together. A record that makes the file unreadable as a whole becomes a problem. Call {@link #finish} at
 * the end of the file. Not thread-safe.
 */
public final class FileCheck extends DataRowHandler<Problem> {
    /** Rows, if nothing is wrong with them and their values are short or not needed. */
    private static final int BLOCK_WEIGHT = 1_000;

    private final CompiledForm form;
    private final CompiledField[] fields;
    /** Whether values are read already now: for a check of whole rows or leads, and if every column is there. */
    private final boolean reads;
    /** Whether cells are more than checked one by one. */
    private final boolean notesCells;

    private final ReferenceLookup references;
    private final @Nullable LeadRule rule;
    private final RowJudge judge;
    private final RowSink sink;
    private final int maxDistinct;
    private final DuplicateFinder unique;
    private final @Nullable FormatTally[] tallies;
    private final int problemColumns;
    private final List<PendingRow> pending = new ArrayList<>();
    private int pendingWeight;
    private final BiFunction<Integer, Violation, Problem> missing = this::missing;
    private PendingRow current;
    private @Nullable Problem limit;

    /**
     * A pass over a file.
     *
     * @param form the form, compiled
     * @param match the file's header and what its columns are for
     * @param references the partners and users; ids that an earlier pass looked up are not looked up again
     * @param maxDistinct how many different values the unique fields together may have
     * @param sink receives the verdicts
     */
    public FileCheck(CompiledForm form, ColumnMatch match, ReferenceLookup references, int maxDistinct, RowSink sink) {
        this(form, match, references, maxDistinct, null, sink);
    }

    /**
     * A pass over a file of a host that has a rule.
     *
     * @param form the form, compiled
     * @param match the file's header and what its columns are for
     * @param references the partners and users; ids that an earlier pass looked up are not looked up again
     * @param maxDistinct how many different values the unique fields together may have
     * @param hostRule is asked about the leads in whose rows there is no error; null if there is none
     * @param sink receives the verdicts
     */
    public FileCheck(
            CompiledForm form,
            ColumnMatch match,
            ReferenceLookup references,
            int maxDistinct,
            @Nullable LeadRule hostRule,
            RowSink sink) {
        super(match);
        this.form = form;
        this.fields = form.fields().toArray(CompiledField[]::new);
        boolean complete = match.problems().stream().noneMatch(Problem::isError);
        this.rule = complete ? hostRule : null;
        this.reads = complete && (form.rowCheck() != null || rule != null);
        this.judge = new RowJudge(form, columns(), references, rule);
        this.notesCells = reads || !form.requirements().isEmpty();
        this.current = newRow();
        this.references = references;
        this.maxDistinct = maxDistinct;
        this.unique = new DuplicateFinder(maxDistinct);
        this.tallies = new @Nullable FormatTally[fields.length];
        Arrays.setAll(tallies, i -> FormatTally.of(fields[i].field()));
        this.problemColumns =
                columns().count(Columns.PROBLEMS, columns().headers().size());
        this.sink = sink;
    }

    private PendingRow newRow() {
        return new PendingRow(form, reads);
    }

    @Override
    protected void beginRow() {
        current.begin(references.impliedPartner());
        current.at(line(), row());
    }

    @Override
    protected void cellOf(int column, int target, Cell cell) {
        if (target >= 0) {
            checkField(target, cell);
        } else if (target == Columns.PARTNER_ID) {
            checkPartner(cell);
        } else if (target == Columns.PARTNER_USER_ID) {
            checkUser(cell);
        }
    }

    private void checkField(int target, Cell cell) {
        CompiledField field = fields[target];
        Violation violation = field.check(cell);
        if (field.field().unique()) {
            violation = unique.check(field, cell, row(), violation);
            refuseIf(unique.isFull(), target, maxDistinct);
        }
        if (notesCells && !cell.isBlank()) {
            current.cell(target, cell, violation);
        }
        if (field.isReference() && !cell.isBlank() && Violation.leavesValue(violation)) {
            current.record(target, references.record(field.field(), cell.strip()));
            refuseIf(references.hasTooManyRecords(), target, references.maxDistinct());
        }
        FormatTally tally = tallies[target];
        if (tally != null && !cell.isBlank()) {
            tally.add(cell.whole().strip(), violation == null || !isOfFormat(violation.code()));
        }
        if (violation != null) {
            String text = cell.whole().text();
            current.problems().add(problem(violation, field.severity(violation), row(), target, text));
        }
    }

    private static boolean isOfFormat(ProblemCode code) {
        return code == ProblemCode.TYPE_DATE
                || code == ProblemCode.TYPE_DECIMAL
                || code == ProblemCode.TYPE_MONEY
                || code == ProblemCode.TEXT_ILLEGAL_CHARACTER;
    }

    /**
     * What whole columns would fit that do not fit what is declared: how their dates or numbers are written. To be asked for
     * at the end of the file.
     *
     * @return problems of the file, at most one a column, in the order of the form: errors where values would be stored that
     *     the column shows to be read wrongly, else warnings
     */
    public List<Problem> columnFormats() {
        List<Problem> verdicts = new ArrayList<>();
        for (int target = 0; target < tallies.length; target++) {
            FormatTally tally = tallies[target];
            Map<String, Object> verdict = tally == null ? null : tally.verdict();
            if (verdict != null) {
                String name = fields[target].field().name();
                Severity severity = verdict.containsKey("damage") ? Severity.ERROR : Severity.WARNING;
                verdicts.add(new Problem(
                        ProblemCode.COLUMN_FORMAT,
                        severity,
                        new Problem.Position(headerLine(), 0, columns().title(target, form.form()), name),
                        null,
                        verdict));
            }
        }
        return verdicts;
    }

    private void checkPartner(Cell cell) {
        Violation unfit = unfit(cell, ProblemCode.REFERENCE_PARTNER);
        if (unfit != null && (current.needsPartner() || !cell.isBlank())) {
            current.problems().add(problem(unfit, Severity.ERROR, row(), Columns.PARTNER_ID, cell.text()));
            current.partner(null);
        } else if (unfit == null) {
            LookedUpId<Partner> named = references.partner(cell.strip());
            current.partner(named);
            if (named == null) {
                current.stranger(references.notOwn(cell.text(Problem.VALUE_LIMIT + 1)));
            }
            refuseIf(references.isFull(), Columns.PARTNER_ID, references.maxDistinct());
        }
    }

    private void checkUser(Cell cell) {
        Violation unfit = unfit(cell, ProblemCode.REFERENCE_PARTNER_USER);
        if (unfit != null) {
            current.userProblem(problem(unfit, Severity.ERROR, row(), Columns.PARTNER_USER_ID, cell.text()));
        } else {
            current.user(references.user(cell.strip()));
            refuseIf(references.isFull(), Columns.PARTNER_USER_ID, references.maxDistinct());
        }
    }

    /** Why a cell holds no id to look up. */
    private static @Nullable Violation unfit(Cell cell, ProblemCode reference) {
        if (cell.isBlank()) {
            return CompiledField.REQUIRED;
        }
        return Characters.unfitForId(cell, reference);
    }

    private void refuseIf(boolean full, int target, int max) {
        if (full && limit == null) {
            Violation violation = new Violation(ProblemCode.FILE_DISTINCT_LIMIT, Map.of("max", max));
            limit = problem(violation, Severity.ERROR, 0, target, null);
        }
    }

    @Override
    protected @Nullable Problem endRow(int cells, boolean blank) {
        if (blank) {
            sink.blankRow();
            return null;
        }
        countCells(cells);
        current.judgeConditions(missing);
        if (rule == null && pending.isEmpty() && current.isResolved()) {
            judge.judge(current);
            sink.row(current.problems());
        } else {
            pending.add(current);
            current = newRow();
            pendingWeight += pending.get(pending.size() - 1).weight();
            if (pendingWeight >= BLOCK_WEIGHT || references.unresolved() >= IdLookup.BLOCK) {
                finish();
            }
        }
        return limit;
    }

    private Problem missing(int target, Violation violation) {
        String value = columns().fills(target) ? "" : null;
        return problem(violation, Severity.ERROR, row(), target, value);
    }

    private void countCells(int cells) {
        // spreadsheets leave out empty cells at the end of a row, so also those of the column of problems that we added
        int found = cells - (problemColumns == 0 ? 0 : columns().count(Columns.PROBLEMS, cells));
        int expected = columns().headers().size() - problemColumns;
        if (found != expected) {
            ProblemCode code = found < expected ? ProblemCode.ROW_CELL_MISSING : ProblemCode.ROW_CELL_EXTRA;
            Map<String, Object> arguments = Map.of("found", found, "expected", expected);
            Problem problem =
                    new Problem(code, Severity.ERROR, new Problem.Position(line(), row(), null, null), null, arguments);
            current.problems().add(0, problem);
        }
    }

    /** Looks up the ids that are left, asks the host's rule, and hands on the rows that wait for that. */
    public void finish() {
        references.resolve();
        judge.judge(pending);
        pending.forEach(checked -> sink.row(checked.problems()));
        pending.clear();
        pendingWeight = 0;
    }

    private Problem problem(Violation violation, Severity severity, long row, int target, @Nullable String value) {
        String name = target < 0 ? null : fields[target].field().name();
        return violation.problem(
                severity, new Problem.Position(line(), row, columns().title(target, form.form()), name), value);
    }
}
