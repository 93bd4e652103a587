package io.leadimport.internal.row;

import io.leadimport.csv.SourceChangedException;
import io.leadimport.form.FormField;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.lookup.DuplicateFinder;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.spi.NewLead;
import org.jspecify.annotations.Nullable;

/**
 * Builds the leads of a file in the second pass, after {@link FileCheck} found no error. An error now means that the
 * file has changed. Not thread-safe.
 */
public final class LeadReader extends FormRowHandler<NewLead> {
    private final RowJudge judge;
    private final ReferenceLookup references;

    /**
     * Creates the reader for one pass over a file.
     *
     * @param form the form, compiled
     * @param match the file's header and the roles of its columns
     * @param references the partners, users and records that the first pass looked up
     */
    public LeadReader(CompiledForm form, ColumnMatch match, ReferenceLookup references) {
        super(form, match, references, new DuplicateFinder(Integer.MAX_VALUE), LeadReader::mayRepeatAValue, true);
        this.judge = new RowJudge(form, columns(), references, null);
        this.references = references;
    }

    /**
     * A repeated value is an error, or in an optional field is left out. Since the file has no error, only optional
     * fields matter.
     */
    private static boolean mayRepeatAValue(FormField field) {
        return field.unique() && !field.problemsAreErrors();
    }

    @Override
    protected @Nullable NewLead endRow(int cells, boolean blank) {
        if (blank) {
            return null;
        }
        PendingRow row = endCells(cells);
        if (row.isResolved()) {
            judge.resolveRecords(row);
            row.checkIds(references);
        }
        if (!row.isResolved() || row.cells().hasError()) {
            throw new SourceChangedException();
        }
        // leaves out the same values; what a class of the host refuses only now is stored as it was checked
        row.cells().checkAsWhole();
        return row.lead();
    }
}
