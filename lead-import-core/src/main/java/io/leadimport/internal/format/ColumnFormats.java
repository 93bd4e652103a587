package io.leadimport.internal.format;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import io.leadimport.profile.FieldReading;
import io.leadimport.profile.ImportProfile;
import io.leadimport.profile.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns that cannot be read as declared: those whose dates or numbers are written in another format, and those of
 * which most cells cannot be read. Not thread-safe.
 */
public final class ColumnFormats {
    private final LeadForm form;
    private final ImportProfile profile;
    private final List<ColumnRole.Field> roles;
    private final @Nullable FormatTally[] tallies;
    private final long[] filled;
    private final long[] unreadable;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();

    /**
     * Counts the cells of one file.
     *
     * @param form the form, with the formats of the profile
     * @param profile what is declared about the file
     */
    public ColumnFormats(LeadForm form, ImportProfile profile) {
        this.form = form;
        this.profile = profile;
        this.roles = ColumnRole.fieldsOf(form);
        this.tallies = form.fields().stream().map(FormatTally::of).toArray(FormatTally[]::new);
        this.filled = new long[tallies.length];
        this.unreadable = new long[tallies.length];
    }

    /**
     * Counts a cell that is not blank.
     *
     * @param field the index of its field
     * @param cell its text; its view is moved
     * @param violation what is wrong with it, or null
     */
    public void add(int field, Cell cell, @Nullable Violation violation) {
        filled[field]++;
        if (!Violation.leavesValue(violation)) {
            unreadable[field]++;
        }
        FormatTally tally = tallies[field];
        if (tally != null) {
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
     * Judges the columns. Call it once, at the end of the file.
     *
     * @param match the file's header and the roles of its columns
     * @param unattended true if nobody can answer a question about columns that cannot be read
     */
    public void judge(ColumnMatch match, boolean unattended) {
        for (ColumnRole.Field role : roles) {
            FormField field = form.fields().get(role.index());
            Problem.Position position = match.columns().position(match.header().line(), 0, role);
            FieldReading reading = profile.reading(field.name());
            boolean isDeclared = reading.dates() != null || reading.numbers() != null;
            FormatTally tally = tallies[role.index()];
            FormatVerdict verdict = tally == null ? null : tally.verdict(field.name(), isDeclared);
            if (verdict != null) {
                judge(verdict, field, position, unattended);
                propose(verdict, match.columns(), role);
            } else if (!field.problemsAreErrors() && isMostlyUnreadable(role.index())) {
                Map<String, Object> arguments =
                        Map.of("total", filled[role.index()], "cells", unreadable[role.index()], "yes", "left-out");
                Severity severity = unattended ? Severity.WARNING : Severity.QUESTION;
                problems.add(new Problem(ProblemCode.COLUMN_UNREADABLE, severity, position, null, arguments));
            }
        }
    }

    private boolean isMostlyUnreadable(int field) {
        return filled[field] >= FormatTally.MIN_CELLS && 2 * unreadable[field] > filled[field];
    }

    private void judge(FormatVerdict verdict, FormField field, Problem.Position position, boolean unattended) {
        Map<String, Object> arguments = new HashMap<>(verdict.arguments());
        arguments.put("cells", verdict.cells());
        Severity severity = switch (verdict.kind()) {
            case MISREAD -> {
                arguments.put("damage", "misread");
                yield Severity.ERROR;
            }
            case AMBIGUOUS -> {
                arguments.put("yes", "as-expected");
                yield Severity.QUESTION;
            }
            case UNREADABLE -> {
                arguments.put("yes", "left-out");
                yield field.problemsAreErrors() ? Severity.ERROR : unattended ? Severity.WARNING : Severity.QUESTION;
            }
        };
        problems.add(new Problem(ProblemCode.COLUMN_FORMAT, severity, position, null, arguments));
    }

    private void propose(FormatVerdict verdict, Columns columns, ColumnRole.Field role) {
        String title = columns.header(role).orElse(role.title());
        verdict.candidates()
                .forEach(candidate ->
                        proposals.add(new Proposal(candidate.change(), title, candidate.certain(), candidate.cells())));
    }

    /** {@return the problems of columns, at most one per column, in the order of the form} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return the formats that would read columns} */
    public List<Proposal> proposals() {
        return proposals;
    }
}
