package io.leadimport.internal.row;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the host refuses for a reason of its own, as a problem: told at the column of the field that it blames. */
public final class HostRefusal {
    private HostRefusal() {}

    /**
     * The problem.
     *
     * @param form the form
     * @param columns what the file's columns are for
     * @param line the physical line where the lead starts, from 1; 0 if the file is refused
     * @param row the lead's row as a spreadsheet numbers it; 0 if the file is refused
     * @param blamed the name of a field, {@code partner_id} or {@code partner_user_id}; null, or the name of no field, if the
     *     row is told without a column
     * @param reason what people are told
     * @return the problem
     */
    public static Problem problem(
            LeadForm form, Columns columns, long line, long row, @Nullable String blamed, String reason) {
        int target = target(form, blamed);
        String column = target == Columns.NOTHING ? null : columns.title(target, form);
        String field = target < 0 ? null : form.fields().get(target).name();
        Map<String, Object> arguments = Map.of("message", reason);
        return new Problem(
                ProblemCode.ROW_RULE, Severity.ERROR, new Problem.Position(line, row, column, field), null, arguments);
    }

    private static int target(LeadForm form, @Nullable String blamed) {
        if (ColumnNames.PARTNER_ID_NAME.equals(blamed)) {
            return Columns.PARTNER_ID;
        }
        if (ColumnNames.PARTNER_USER_ID_NAME.equals(blamed)) {
            return Columns.PARTNER_USER_ID;
        }
        List<FormField> fields = form.fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(blamed)) {
                return i;
            }
        }
        return Columns.NOTHING;
    }
}
