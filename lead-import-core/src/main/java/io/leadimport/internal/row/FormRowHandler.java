package io.leadimport.internal.row;

import io.leadimport.form.FormField;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.column.FixedRole;
import io.leadimport.internal.lookup.DuplicateFinder;
import io.leadimport.internal.lookup.LookedUpId;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Characters;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.spi.Partner;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks the cells of each row as they are read. The check of a file and the reading of its leads have this part in
 * common.
 *
 * @param <T> what a record becomes
 */
abstract class FormRowHandler<T> extends DataRowHandler<T> {
    private final CompiledForm form;
    private final CompiledField[] fields;
    private final ReferenceLookup references;
    private final DuplicateFinder duplicates;
    private final boolean[] unique;
    private final boolean[] reference;
    /** Whether values are read, besides being checked. */
    private final boolean readsValues;

    private final int problemColumns;
    private PendingRow current;
    private @Nullable Problem limit;

    FormRowHandler(
            CompiledForm form,
            ColumnMatch match,
            ReferenceLookup references,
            DuplicateFinder duplicates,
            Predicate<FormField> isUnique,
            boolean readsValues) {
        super(match);
        this.form = form;
        this.fields = form.fields().toArray(CompiledField[]::new);
        this.references = references;
        this.duplicates = duplicates;
        this.unique = new boolean[fields.length];
        this.reference = new boolean[fields.length];
        for (int i = 0; i < fields.length; i++) {
            unique[i] = isUnique.test(fields[i].field());
            reference[i] = fields[i].isReference();
        }
        this.readsValues = readsValues;
        this.problemColumns =
                columns().count(FixedRole.PROBLEMS, columns().headers().size());
        this.current = newRow();
    }

    private PendingRow newRow() {
        return new PendingRow(form, new FormRow(form, columns(), readsValues));
    }

    @Override
    protected final void beginRow() {
        current.begin(line(), row(), references.impliedPartner());
    }

    @Override
    protected final void cellOf(ColumnRole role, Cell cell) {
        if (role instanceof ColumnRole.Field field) {
            checkField(field, cell);
        } else if (role == FixedRole.PARTNER_ID) {
            checkPartner(cell);
        } else if (role == FixedRole.PARTNER_USER_ID) {
            checkUser(cell);
        }
    }

    private void checkField(ColumnRole.Field role, Cell cell) {
        int index = role.index();
        CompiledField field = fields[index];
        Violation violation = field.check(cell);
        if (unique[index] && !field.isBlank(cell)) {
            violation = duplicates.check(field, cell, row(), violation);
            refuseIf(duplicates.isFull(), role, duplicates.maxDistinct());
        }
        current.cells().cell(index, cell, violation);
        if (reference[index] && !field.isBlank(cell) && Violation.leavesValue(violation)) {
            current.record(index, references.record(field.field(), cell.strip()));
            refuseIf(references.hasTooManyRecords(), role, references.maxDistinct());
        }
        if (!field.isBlank(cell)) {
            checked(index, cell, violation);
        }
    }

    /** Called for each checked cell that has a value. */
    void checked(int field, Cell cell, @Nullable Violation violation) {
        // only the check of a file overrides this
    }

    private void checkPartner(Cell cell) {
        Violation unfit = unfit(cell, ProblemCode.REFERENCE_PARTNER);
        if (unfit == null) {
            LookedUpId<Partner> named = references.partner(cell.strip());
            if (named == null) {
                current.foreignPartner(references.notOwn(cell.text(Problem.VALUE_LIMIT + 1)));
            } else {
                current.partner(named);
            }
            refuseIf(references.isFull(), FixedRole.PARTNER_ID, references.maxDistinct());
        } else if (current.needsPartner() || !cell.isBlank()) {
            current.cells().add(FixedRole.PARTNER_ID, unfit, cell.text());
            current.partner(null);
        }
    }

    private void checkUser(Cell cell) {
        Violation unfit = unfit(cell, ProblemCode.REFERENCE_PARTNER_USER);
        if (unfit == null) {
            current.user(references.user(cell.strip()));
            refuseIf(references.isFull(), FixedRole.PARTNER_USER_ID, references.maxDistinct());
        } else {
            current.userProblem(current.cells().problem(FixedRole.PARTNER_USER_ID, unfit, cell.text()));
        }
    }

    /** Returns the violation if the cell does not hold an id to look up, or null. */
    private static @Nullable Violation unfit(Cell cell, ProblemCode reference) {
        return cell.isBlank() ? CompiledField.REQUIRED : Characters.unfitForId(cell, reference);
    }

    private void refuseIf(boolean full, ColumnRole role, int max) {
        if (full && limit == null) {
            limit = new Violation(ProblemCode.FILE_DISTINCT_LIMIT, Map.of("max", max))
                    .problem(Severity.ERROR, columns().position(line(), 0, role), null);
        }
    }

    /**
     * {@return the problem that ends the check because the file has too many distinct values; null if the check goes
     * on}
     */
    final @Nullable Problem limit() {
        return limit;
    }

    /** Called after the last cell of a row that is not blank. */
    final PendingRow endCells(int cells) {
        // spreadsheets leave out empty cells at the end of a row, including those in the column of problems
        int found = cells - (problemColumns == 0 ? 0 : columns().count(FixedRole.PROBLEMS, cells));
        int expected = columns().headers().size() - problemColumns;
        FormRow row = current.cells();
        if (found != expected) {
            ProblemCode code = found < expected ? ProblemCode.ROW_CELL_MISSING : ProblemCode.ROW_CELL_EXTRA;
            Violation violation = new Violation(code, Map.of("found", found, "expected", expected));
            row.problems().add(0, row.problem(FixedRole.NONE, violation, null));
        }
        row.endCells();
        return current;
    }

    /**
     * Leaves the current row to the caller, which keeps it until its ids are looked up. The next row gets a new object.
     */
    final void keepRow() {
        current = newRow();
    }
}
