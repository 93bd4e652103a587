package io.leadimport.internal.row;

import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.jakarta.ClassConstraints;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A form with its checks ready to run: compiled once, used for every row. Past and future are relative to the time when it
 * was compiled. Immutable and thread-safe.
 */
public final class CompiledForm {
    private final LeadForm form;
    private final List<CompiledField> fields;
    private final List<Requirement> requirements;
    private final @Nullable Object[] defaults;
    private final List<ColumnRole.Field> roles;
    private final Set<String> fieldNames;
    private final int[] references;
    private final @Nullable RowCheck rowCheck;

    private CompiledForm(LeadForm form, List<CompiledField> fields, @Nullable RowCheck rowCheck) {
        this.form = form;
        this.fields = fields;
        this.requirements = Requirement.of(form, fields);
        this.defaults = fields.stream().map(CompiledField::given).toArray();
        this.roles = ColumnRole.fieldsOf(form);
        this.fieldNames = roles.stream().map(ColumnRole.Field::fieldName).collect(Collectors.toUnmodifiableSet());
        this.references = IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).isReference())
                .toArray();
        this.rowCheck = rowCheck;
    }

    private CompiledForm(CompiledForm other, List<CompiledField> fields) {
        this.form = other.form;
        this.fields = fields;
        this.requirements = other.requirements;
        this.defaults = other.defaults;
        this.roles = other.roles;
        this.fieldNames = other.fieldNames;
        this.references = other.references;
        this.rowCheck = other.rowCheck;
    }

    /**
     * Compiles a form.
     *
     * @param form the form
     * @param clock tells the time of checking, asked once; its zone tells the day
     * @return its checks
     */
    public static CompiledForm of(LeadForm form, Clock clock) {
        return of(
                form,
                clock,
                form.constrainedBy()
                        .map(type -> new ObjectCheck(form, (ClassConstraints) type))
                        .orElse(null));
    }

    public static CompiledForm of(LeadForm form, Clock clock, @Nullable RowCheck rowCheck) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        List<CompiledField> fields = form.fields().stream()
                .map(field -> new CompiledField(field, now))
                .toList();
        return new CompiledForm(form, fields, rowCheck);
    }

    /** The same form, for checking at another time: only what depends on it is compiled anew. */
    public CompiledForm at(Clock clock) {
        if (fields.stream().noneMatch(CompiledField::dependsOnTime)) {
            return this;
        }
        ZonedDateTime now = ZonedDateTime.now(clock);
        return new CompiledForm(
                this, fields.stream().map(field -> field.at(now)).toList());
    }

    /** {@return the form} */
    public LeadForm form() {
        return form;
    }

    public List<CompiledField> fields() {
        return fields;
    }

    /** The role of the columns that fill a field, by its index. */
    ColumnRole.Field role(int field) {
        return roles.get(field);
    }

    /** The names of the fields; one set for all leads. */
    Set<String> fieldNames() {
        return fieldNames;
    }

    /** The indices of the fields that hold ids of records; not to be changed. */
    int[] references() {
        return references;
    }

    List<Requirement> requirements() {
        return requirements;
    }

    /** Writes the default of each field by its index, and null if it has none. */
    void copyDefaults(@Nullable Object[] values) {
        System.arraycopy(defaults, 0, values, 0, defaults.length);
    }

    /** The check of each row as a whole; null for most forms. */
    @Nullable
    RowCheck rowCheck() {
        return rowCheck;
    }
}
