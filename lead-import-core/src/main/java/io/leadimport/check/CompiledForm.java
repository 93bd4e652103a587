package io.leadimport.check;

import io.leadimport.form.LeadForm;
import java.util.List;

/** A form with its checks ready to run: compiled once, used for every row. Immutable and thread-safe. */
public final class CompiledForm {
    private final LeadForm form;
    private final List<CompiledField> fields;

    private CompiledForm(LeadForm form) {
        this.form = form;
        this.fields = form.fields().stream().map(CompiledField::new).toList();
    }

    /**
     * Compiles a form.
     *
     * @param form the form
     * @return its checks
     */
    public static CompiledForm of(LeadForm form) {
        return new CompiledForm(form);
    }

    /** {@return the form} */
    public LeadForm form() {
        return form;
    }

    List<CompiledField> fields() {
        return fields;
    }
}
