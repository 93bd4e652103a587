package io.leadimport.check;

import io.leadimport.column.ColumnMapping;
import io.leadimport.column.ColumnMatch;
import io.leadimport.csv.Cell;
import io.leadimport.form.ColumnNames;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks every row of a file. A row whose partner and user are known is judged at once; others wait, in order, until their
 * ids are looked up together. A record that makes the file unreadable as a whole becomes a problem. Call {@link #finish} at
 * the end of the file. Not thread-safe.
 */
public final class FileCheck extends MappedRecords<Problem> {
    private static final int BLOCK_IDS = 500;
    private static final int BLOCK_ROWS = 1_000;

    private final List<CompiledField> fields;
    private final References references;
    private final RowSink sink;
    private final int maxDistinct;
    private final UniqueFields unique;
    private final List<PendingRow> pending = new ArrayList<>();
    private List<Problem> problems = new ArrayList<>();
    private @Nullable ReferenceId<Partner> partner;
    private @Nullable ReferenceId<PartnerUser> user;
    private @Nullable Finding stranger;
    private @Nullable Problem limit;

    /**
     * A pass over a file.
     *
     * @param form the form, compiled
     * @param match the file's header and what its columns are for
     * @param references the partners and users; ids that an earlier pass looked up are not looked up again
     * @param maxDistinct how many different values a unique field may have
     * @param sink receives the verdicts
     */
    public FileCheck(CompiledForm form, ColumnMatch match, References references, int maxDistinct, RowSink sink) {
        super(match);
        this.fields = form.fields();
        this.references = references;
        this.maxDistinct = maxDistinct;
        this.unique = new UniqueFields(maxDistinct);
        this.sink = sink;
    }

    /** A row whose ids are not looked up yet. */
    private record PendingRow(
            long line,
            long row,
            List<Problem> problems,
            @Nullable ReferenceId<Partner> partner,
            @Nullable ReferenceId<PartnerUser> user) {}

    @Override
    protected void beginRow() {
        if (!problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        partner = references.impliedPartner();
        user = null;
        stranger = null;
    }

    @Override
    protected void cellOf(int column, int target, Cell cell) {
        if (target >= 0) {
            checkField(target, cell);
        } else if (target == ColumnMapping.PARTNER_ID) {
            checkPartnerCell(cell);
        } else if (target == ColumnMapping.PARTNER_USER_ID && isUsable(target, true, cell)) {
            user = references.user(cell.strip());
            refuseIf(references.isFull(), target);
        }
    }

    private void checkField(int target, Cell cell) {
        CompiledField field = fields.get(target);
        Violation violation = field.check(cell);
        if (violation == null && field.field().unique()) {
            violation = unique.check(field, cell, row());
            refuseIf(unique.isFull(), target);
        }
        if (violation != null) {
            problems.add(problem(
                    violation,
                    field.severity(violation.code()),
                    line(),
                    row(),
                    target,
                    cell.whole().text()));
        }
    }

    private void checkPartnerCell(Cell cell) {
        boolean required = partner == null;
        if (isUsable(ColumnMapping.PARTNER_ID, required, cell)) {
            partner = references.partner(cell.strip());
            stranger = partner == null ? references.notOwn(cell.text()) : null;
            refuseIf(references.isFull(), ColumnMapping.PARTNER_ID);
        } else if (!cell.isBlank()) {
            partner = null;
        }
    }

    /** Whether a cell holds an id to look up; one that does not may be a problem. */
    private boolean isUsable(int target, boolean required, Cell cell) {
        boolean blank = cell.isBlank();
        Violation violation = blank ? null : IllegalCharacters.in(cell);
        if (blank && required) {
            violation = Violation.of(ProblemCode.VALUE_REQUIRED);
        }
        if (violation != null) {
            problems.add(problem(violation, Severity.ERROR, line(), row(), target, cell.text()));
        }
        return !blank && violation == null;
    }

    private void refuseIf(boolean full, int target) {
        if (full && limit == null) {
            Violation violation = new Violation(ProblemCode.FILE_DISTINCT_LIMIT, Map.of("max", maxDistinct));
            limit = problem(violation, Severity.ERROR, line(), 0, target, null);
        }
    }

    @Override
    protected @Nullable Problem endRow(int cells, boolean blank) {
        if (blank) {
            sink.blankRow();
            return null;
        }
        countCells(cells, mapping().headers().size());
        if (stranger != null) {
            problems.add(problem(stranger, line(), row()));
        }
        if (pending.isEmpty() && isResolved(partner) && (partner == null || isResolved(user))) {
            handOn(line(), row(), problems, partner, user);
        } else {
            pending.add(new PendingRow(line(), row(), List.copyOf(problems), partner, user));
            if (pending.size() >= BLOCK_ROWS || references.unresolved() >= BLOCK_IDS) {
                finish();
            }
        }
        return limit;
    }

    private static boolean isResolved(@Nullable ReferenceId<?> id) {
        return id == null || id.isResolved();
    }

    private void countCells(int found, int expected) {
        if (found != expected) {
            ProblemCode code = found < expected ? ProblemCode.ROW_CELL_MISSING : ProblemCode.ROW_CELL_EXTRA;
            Map<String, Object> arguments = Map.of("found", found, "expected", expected);
            problems.add(0, new Problem(code, Severity.ERROR, line(), row(), null, null, null, arguments));
        }
    }

    private void handOn(
            long line,
            long row,
            List<Problem> found,
            @Nullable ReferenceId<Partner> partnerId,
            @Nullable ReferenceId<PartnerUser> userId) {
        Finding finding = partnerId == null ? null : references.check(partnerId, userId);
        if (finding != null) {
            List<Problem> all = new ArrayList<>(found);
            all.add(problem(finding, line, row));
            sink.row(all);
        } else {
            sink.row(found);
        }
    }

    /** Looks up the ids that are left, and hands on the rows that wait for them. */
    public void finish() {
        references.resolve();
        pending.forEach(row -> handOn(row.line, row.row, row.problems, row.partner, row.user));
        pending.clear();
    }

    private Problem problem(Finding finding, long line, long row) {
        return problem(finding.violation(), Severity.ERROR, line, row, finding.target(), finding.value());
    }

    private Problem problem(
            Violation violation, Severity severity, long line, long row, int target, @Nullable String value) {
        String name = target < 0 ? null : fields.get(target).field().name();
        return new Problem(violation.code(), severity, line, row, header(target), name, value, violation.arguments());
    }

    private String header(int target) {
        String title = target == ColumnMapping.PARTNER_ID ? ColumnNames.PARTNER_ID : ColumnNames.PARTNER_USER_ID;
        return mapping().header(target).orElse(title);
    }
}
