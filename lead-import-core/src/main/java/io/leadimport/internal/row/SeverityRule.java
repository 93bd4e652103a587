package io.leadimport.internal.row;

import io.leadimport.form.FormField;
import io.leadimport.internal.value.Characters;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Severity;
import org.jspecify.annotations.Nullable;

/** Decides the severity of what is wrong in a row. Nothing else does. */
final class SeverityRule {
    private SeverityRule() {}

    /**
     * {@return the severity of a violation}
     *
     * @param field the field of the cell; null for the row as a whole, its partner or its user
     * @param requiredByRow true if other cells of the row make the field required
     */
    static Severity of(Violation violation, @Nullable FormField field, boolean requiredByRow) {
        // a text that no store can hold is an error in an optional field, too
        if (field == null || Characters.isUnstorable(violation)) {
            return Severity.ERROR;
        }
        boolean mustBeReadable = requiredByRow || field.problemsAreErrors();
        return mustBeReadable && !violation.code().isAdvice() ? Severity.ERROR : Severity.WARNING;
    }
}
