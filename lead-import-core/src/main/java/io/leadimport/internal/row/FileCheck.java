package io.leadimport.internal.row;

import io.leadimport.form.FormField;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.format.ColumnFormats;
import io.leadimport.internal.lookup.DuplicateFinder;
import io.leadimport.internal.lookup.IdLookup;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.profile.CellProposals;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ImportProfile;
import io.leadimport.profile.Proposal;
import io.leadimport.spi.LeadRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks every row of a file. A row whose partner and user are known is judged at once. Other rows wait, in order,
 * until their ids are looked up together. A record at which the check must end becomes a problem. Call {@link #finish}
 * at the end of the file. Not thread-safe.
 */
public final class FileCheck extends FormRowHandler<Problem> {
    /** The maximum weight of the waiting rows. Most rows weigh 1; rows with problems or long values weigh more. */
    private static final int BLOCK_WEIGHT = 1_000;

    private final ReferenceLookup references;
    private final @Nullable LeadRule rule;
    private final RowJudge judge;
    private final RowSink sink;
    private final ColumnMatch match;
    private final ColumnFormats formats;
    private final CellProposals cellProposals;
    private final List<PendingRow> pending = new ArrayList<>();
    private int pendingWeight;

    /**
     * Creates the check for one pass over a file.
     *
     * @param form the form, compiled
     * @param profile what is declared about the file
     * @param match the file's header and the roles of its columns
     * @param references looks up partners, users and records; ids that an earlier pass looked up are not looked up
     *     again
     * @param maxDistinct the maximum number of distinct values of all unique fields together
     * @param rule the host's rule, which is asked about the leads of rows without an error; null if the host has none
     * @param sink receives the verdicts
     */
    public FileCheck(
            CompiledForm form,
            ImportProfile profile,
            ColumnMatch match,
            ReferenceLookup references,
            int maxDistinct,
            @Nullable LeadRule rule,
            RowSink sink) {
        super(
                form,
                match,
                references,
                new DuplicateFinder(maxDistinct),
                FormField::unique,
                readsValues(form, match, rule));
        this.references = references;
        this.rule = isComplete(match) ? rule : null;
        this.judge = new RowJudge(form, columns(), references, this.rule);
        this.match = match;
        this.formats = new ColumnFormats(form.form(), profile);
        this.cellProposals = new CellProposals(form.form());
        this.sink = sink;
    }

    /** Returns true if this pass must read values: a row is checked as a whole, or the rule sees leads. */
    private static boolean readsValues(CompiledForm form, ColumnMatch match, @Nullable LeadRule rule) {
        return isComplete(match) && (form.rowCheck() != null || rule != null);
    }

    /** Returns false if the header has an error, such as a missing column, so that no row can become a lead. */
    private static boolean isComplete(ColumnMatch match) {
        return match.problems().stream().noneMatch(Problem::isError);
    }

    @Override
    void checked(int field, Cell cell, @Nullable Violation violation) {
        formats.add(field, cell, violation);
        if (violation != null && !Violation.leavesValue(violation)) {
            cellProposals.add(field, cell, violation);
        }
    }

    /**
     * Judges each column as a whole. Call it once, at the end of the file.
     *
     * @param unattended true if nobody can answer a question about columns that cannot be read
     */
    public void judgeColumns(boolean unattended) {
        formats.judge(match, unattended);
    }

    /** {@return the problems of columns, at most one per column, in the order of the form} */
    public List<Problem> columnProblems() {
        return formats.problems();
    }

    /** {@return the changes of the profile that would read more cells} */
    public List<Proposal> proposals() {
        List<Proposal> proposals = new ArrayList<>(formats.proposals());
        proposals.addAll(cellProposals.proposals(match.columns()));
        return proposals;
    }

    @Override
    protected @Nullable Problem endRow(int cells, boolean blank) {
        if (blank) {
            sink.blankRow();
            return null;
        }
        PendingRow row = endCells(cells);
        if (rule == null && pending.isEmpty() && row.isResolved()) {
            judge.judge(row);
            sink.row(row.cells().problems());
        } else {
            keepRow();
            pending.add(row);
            pendingWeight += row.cells().weight();
            if (pendingWeight >= BLOCK_WEIGHT || references.unresolved() >= IdLookup.BLOCK) {
                finish();
            }
        }
        return limit();
    }

    /** Looks up the remaining ids, asks the host's rule, and passes on the verdicts of the waiting rows. */
    public void finish() {
        references.resolve();
        judge.judge(pending);
        pending.forEach(row -> sink.row(row.cells().problems()));
        pending.clear();
        pendingWeight = 0;
    }
}
