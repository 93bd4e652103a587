package io.leadimport.internal.format;

import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares how the dates and numbers of each column are written with the declared format. Not thread-safe. */
public final class ColumnFormats {
    private final List<ColumnRole.Field> roles;
    private final @Nullable FormatTally[] tallies;
    private final ColumnMatch match;

    /**
     * Counts the cells of one file.
     *
     * @param form the form
     * @param match the file's header and the roles of its columns
     */
    public ColumnFormats(LeadForm form, ColumnMatch match) {
        this.roles = ColumnRole.fieldsOf(form);
        this.tallies = form.fields().stream().map(FormatTally::of).toArray(FormatTally[]::new);
        this.match = match;
    }

    /**
     * Counts a cell.
     *
     * @param field the index of its field
     * @param cell its text; its view is moved
     * @param violation what is wrong with it, or null
     */
    public void add(int field, Cell cell, @Nullable Violation violation) {
        FormatTally tally = tallies[field];
        if (tally != null && !cell.isBlank()) {
            tally.add(cell.whole().strip(), violation == null || !isOfFormat(violation.code()));
        }
    }

    private static boolean isOfFormat(ProblemCode code) {
        return code == ProblemCode.TYPE_DATE
                || code == ProblemCode.TYPE_DECIMAL
                || code == ProblemCode.TYPE_MONEY
                || code == ProblemCode.TEXT_ILLEGAL_CHARACTER;
    }

    /**
     * Reports the columns that fit another format than the declared one. Call it at the end of the file.
     *
     * @return at most one problem per column, in the order of the form: an error if other values of the column show
     *     that some values would be misread, otherwise a warning
     */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (ColumnRole.Field role : roles) {
            FormatTally tally = tallies[role.index()];
            Map<String, Object> verdict = tally == null ? null : tally.verdict();
            if (verdict != null) {
                Severity severity = verdict.containsKey("damage") ? Severity.ERROR : Severity.WARNING;
                Problem.Position position =
                        match.columns().position(match.header().line(), 0, role);
                problems.add(new Violation(ProblemCode.COLUMN_FORMAT, verdict).problem(severity, position, null));
            }
        }
        return problems;
    }
}
