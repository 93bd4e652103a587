package io.leadimport.check;

import io.leadimport.form.LeadForm;
import io.leadimport.problem.Severity;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form with its checks ready to run: compiled once, used for every row. What is past and what is future was decided when it
 * was compiled. Immutable and thread-safe.
 */
public final class CompiledForm {
    private final LeadForm form;
    private final List<CompiledField> fields;
    private final @Nullable RowCheck rowCheck;

    private CompiledForm(LeadForm form, List<CompiledField> fields, @Nullable RowCheck rowCheck) {
        this.form = form;
        this.fields = fields;
        this.rowCheck = rowCheck;
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
        return of(
                form,
                clock,
                form.leadClass().map(type -> new ObjectCheck(form, type)).orElse(null));
    }

    static CompiledForm of(LeadForm form, Clock clock, @Nullable RowCheck rowCheck) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        List<CompiledField> fields = form.fields().stream()
                .map(field -> new CompiledField(field, now))
                .toList();
        return new CompiledForm(form, fields, rowCheck);
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
                        .toList(),
                rowCheck);
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
