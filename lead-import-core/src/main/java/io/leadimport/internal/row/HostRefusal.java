package io.leadimport.internal.row;

import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal of the host, as a problem of the column that the host names. */
public final class HostRefusal {
    private HostRefusal() {}

    /**
     * The problem.
     *
     * @param form the form
     * @param columns the roles of the file's columns
     * @param line the physical line where the lead starts, from 1; 0 if the file is refused
     * @param row the lead's row as a spreadsheet numbers it; 0 if the file is refused
     * @param field the name of a field, {@code partner_id} or {@code partner_user_id}; with null, or a name that is not of the
     *     form, the problem has no column
     * @param reason what people are told
     * @return the problem
     */
    public static Problem problem(
            LeadForm form, Columns columns, long line, long row, @Nullable String field, String reason) {
        ColumnRole role = ColumnRole.named(field, ColumnRole.fieldsOf(form));
        return new Violation(ProblemCode.ROW_RULE, Map.of("message", reason))
                .problem(Severity.ERROR, columns.position(line, row, role), null);
    }
}
