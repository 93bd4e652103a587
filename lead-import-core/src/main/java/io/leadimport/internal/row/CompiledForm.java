package io.leadimport.internal.row;

import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.internal.profile.NoValueTexts;
import io.leadimport.profile.ImportProfile;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A form with its checks compiled, for use on every row. Past and future are relative to the time of compilation.
 * Immutable and thread-safe.
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
        this.defaults = fields.stream().map(CompiledField::defaultValue).toArray();
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
     * @param clock the time of checking, read once; its zone decides the current day
     * @return the compiled form
     */
    public static CompiledForm of(LeadForm form, Clock clock) {
        return of(form, ImportProfile.NONE, clock);
    }

    /**
     * Compiles a form for the files of a profile.
     *
     * @param form the form, with the formats and languages of the profile
     * @param profile what is declared about the files
     * @param clock the time of checking, read once; its zone decides the current day
     * @return the compiled form
     */
    public static CompiledForm of(LeadForm form, ImportProfile profile, Clock clock) {
        RowCheck rowCheck = form.constrainedBy()
                .map(type -> new ObjectCheck(form, (ClassConstraints) type))
                .orElse(null);
        return of(form, profile, clock, rowCheck);
    }

    public static CompiledForm of(LeadForm form, Clock clock, @Nullable RowCheck rowCheck) {
        return of(form, ImportProfile.NONE, clock, rowCheck);
    }

    private static CompiledForm of(LeadForm form, ImportProfile profile, Clock clock, @Nullable RowCheck rowCheck) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Set<String> noValue = new LinkedHashSet<>(form.noValue());
        noValue.addAll(profile.noValue());
        NoValueTexts texts = NoValueTexts.of(noValue);
        List<CompiledField> fields = form.fields().stream()
                .map(field -> new CompiledField(field, profile, texts, now))
                .toList();
        return new CompiledForm(form, fields, rowCheck);
    }

    /**
     * Returns this form compiled for another time of checking. Only the fields that depend on the time are compiled
     * again.
     */
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

    /** The role of the column that fills a field, by the index of the field. */
    ColumnRole.Field role(int field) {
        return roles.get(field);
    }

    /** The names of the fields; all leads share this set. */
    Set<String> fieldNames() {
        return fieldNames;
    }

    /** The indices of the fields that hold ids of records; the array must not be changed. */
    int[] references() {
        return references;
    }

    List<Requirement> requirements() {
        return requirements;
    }

    /** Copies the default value of each field to its index; null if the field has none. */
    void copyDefaults(@Nullable Object[] values) {
        System.arraycopy(defaults, 0, values, 0, defaults.length);
    }

    /** The check of a row as a whole; null for most forms. */
    @Nullable
    RowCheck rowCheck() {
        return rowCheck;
    }
}
