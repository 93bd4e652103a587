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

/** Makes a problem from a refusal by the host, at the column that the host names. */
public final class HostRefusal {
    private HostRefusal() {}

    /**
     * Makes the problem.
     *
     * @param form the form
     * @param columns the roles of the file's columns
     * @param line the physical line where the lead starts, from 1; 0 if the file is refused
     * @param row the lead's row as a spreadsheet numbers it; 0 if the file is refused
     * @param field the name of a field, {@code partner_id} or {@code partner_user_id}; if it is null or an unknown
     *     name, the problem has no column
     * @param reason the host's text for the reader of the report
     * @return the problem
     */
    public static Problem problem(
            LeadForm form, Columns columns, long line, long row, @Nullable String field, String reason) {
        ColumnRole role = ColumnRole.named(field, ColumnRole.fieldsOf(form));
        return new Violation(ProblemCode.ROW_RULE, Map.of("message", reason))
                .problem(Severity.ERROR, columns.position(line, row, role), null);
    }
}
