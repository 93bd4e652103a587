package io.leadimport.check;

import io.leadimport.form.LeadForm;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A form with its checks ready to run: compiled once, used for every row. What is past and what is future was decided when it
 * was compiled. Immutable and thread-safe.
 */
public final class CompiledForm {
    private final LeadForm form;
    private final List<CompiledField> fields;

    private CompiledForm(LeadForm form, List<CompiledField> fields) {
        this.form = form;
        this.fields = fields;
    }

    /**
     * Compiles a form.
     *
     * @param form the form
     * @param clock tells the time of checking, asked once; its zone tells the day
     * @return its checks
     * @throws io.leadimport.form.InvalidFormException if a field has an allowed value that it does not take itself
     */
    public static CompiledForm of(LeadForm form, Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return new CompiledForm(
                form,
                form.fields().stream()
                        .map(field -> new CompiledField(field, now))
                        .toList());
    }

    /** The same form, for checking at another time. */
    CompiledForm at(Clock clock) {
        if (fields.stream().noneMatch(CompiledField::dependsOnTime)) {
            return this;
        }
        ZonedDateTime now = ZonedDateTime.now(clock);
        return new CompiledForm(
                form,
                fields.stream()
                        .map(field -> field.dependsOnTime() ? new CompiledField(field.field(), now) : field)
                        .toList());
    }

    /** {@return the form} */
    public LeadForm form() {
        return form;
    }

    List<CompiledField> fields() {
        return fields;
    }
}
