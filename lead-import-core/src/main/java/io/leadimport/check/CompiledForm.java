package io.leadimport.check;

import io.leadimport.form.LeadForm;
import io.leadimport.problem.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form with its checks ready to run: compiled once, used for every row. Immutable and thread-safe. */
public final class CompiledForm {
    private final LeadForm form;
    private final List<CompiledField> fields;
    private final @Nullable RowCheck rowCheck;

    private CompiledForm(LeadForm form, @Nullable RowCheck rowCheck) {
        this.form = form;
        this.fields = form.fields().stream().map(CompiledField::new).toList();
        this.rowCheck = rowCheck;
    }

    /**
     * Compiles a form.
     *
     * @param form the form
     * @return its checks
     */
    public static CompiledForm of(LeadForm form) {
        return of(
                form, form.leadClass().map(type -> new ObjectCheck(form, type)).orElse(null));
    }

    static CompiledForm of(LeadForm form, @Nullable RowCheck rowCheck) {
        return new CompiledForm(form, rowCheck);
    }

    /** {@return the form} */
    public LeadForm form() {
        return form;
    }

    List<CompiledField> fields() {
        return fields;
    }

    /** What is checked of each row as a whole; null for most forms. */
    @Nullable
    RowCheck rowCheck() {
        return rowCheck;
    }

    /** Whether a row is rejected for this, and not only loses the value. */
    boolean isError(RowViolation found) {
        return found.target() < 0
                || fields.get(found.target()).severity(found.violation().code()) == Severity.ERROR;
    }
}
