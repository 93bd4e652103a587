package io.leadimport.internal.row;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of a row, and the raw texts of cells that cannot be read. Reused for many rows. Not thread-safe. */
public final class RowValues {
    /** Estimated memory of a value beyond its characters, in characters. */
    private static final int OVERHEAD = 50;

    private final CompiledForm form;
    private final List<CompiledField> fields;
    private final @Nullable Object[] values;
    private final @Nullable String[] unreadable;
    /** The raw text of cells that have a value, if a check of the row or a look-up may still remove that value. */
    private final @Nullable String[] raw;

    private int characters;

    RowValues(CompiledForm form) {
        this.form = form;
        this.fields = form.fields();
        this.values = new @Nullable Object[fields.size()];
        this.unreadable = new @Nullable String[fields.size()];
        this.raw = new @Nullable String[fields.size()];
        form.copyDefaults(values);
    }

    void begin() {
        form.copyDefaults(values);
        Arrays.fill(unreadable, null);
        Arrays.fill(raw, null);
        characters = 0;
    }

    /** Reads a cell that is not blank. */
    void cell(int field, Cell cell, @Nullable Violation violation) {
        characters += cell.whole().length() + OVERHEAD;
        if (!Violation.leavesValue(violation)) {
            values[field] = null;
            unreadable[field] = cell.whole().text();
        } else {
            values[field] = fields.get(field).read(cell);
            boolean mayBeTaken = form.rowCheck() != null || fields.get(field).isReference();
            raw[field] = mayBeTaken ? cell.whole().text() : null;
        }
    }

    /** Replaces the id by the host's record, or by the text of the cell if the host has no such record. */
    void resolve(int field, Map.@Nullable Entry<String, Object> found) {
        values[field] = found == null ? null : found.getValue();
        unreadable[field] = found == null ? raw[field] : null;
    }

    /** The estimated memory of the kept values, in characters. */
    int characters() {
        return characters;
    }

    /**
     * Checks the row as a whole. A warning removes the value of its field, and the row is checked again without that
     * value.
     *
     * @param check the check
     * @param isWarning returns true if a violation does not reject the row
     * @return the violations
     */
    Collection<RowViolation> check(RowCheck check, Predicate<RowViolation> isWarning) {
        Set<RowViolation> all = new LinkedHashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (RowViolation found : check.check(values)) {
                all.add(found);
                if (found.field() != null && isWarning.test(found)) {
                    changed |= leaveOut(found.field(), found.violation());
                }
            }
        }
        return all;
    }

    private boolean leaveOut(int field, Violation violation) {
        if (violation.code().isAdvice() || values[field] == null) {
            return false;
        }
        unreadable[field] = raw[field];
        values[field] = null;
        return true;
    }

    /** The raw text of a field's cell; null for the row as a whole and for a field without text. */
    @Nullable
    String text(@Nullable Integer field) {
        return field == null ? null : raw[field] == null ? unreadable[field] : raw[field];
    }

    Set<String> fieldNames() {
        return form.fieldNames();
    }

    public Map<String, Object> values() {
        return byName(values);
    }

    public Map<String, String> unreadable() {
        return byName(unreadable);
    }

    private <T> Map<String, T> byName(@Nullable T[] byIndex) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (int i = 0; i < byIndex.length; i++) {
            T value = byIndex[i];
            if (value != null) {
                byName.put(fields.get(i).field().name(), value);
            }
        }
        return byName;
    }
}
