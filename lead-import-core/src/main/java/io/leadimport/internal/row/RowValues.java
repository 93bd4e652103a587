package io.leadimport.internal.row;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the cells of a row become: values, and the raw texts of those that cannot be read. Reused. Not thread-safe. */
public final class RowValues {
    /** What an object takes beside its characters, in those. */
    private static final int VALUE = 50;

    private final CompiledForm form;
    private final List<CompiledField> fields;
    private final @Nullable Object[] values;
    private final @Nullable String[] unreadable;
    /** Of cells that have a value: a check of the row may take it away. */
    private final @Nullable String[] raw;

    private final @Nullable RowCheck rowCheck;
    private int characters;

    public RowValues(CompiledForm form) {
        this.form = form;
        this.fields = form.fields();
        this.values = new @Nullable Object[fields.size()];
        this.unreadable = new @Nullable String[fields.size()];
        this.raw = new @Nullable String[fields.size()];
        this.rowCheck = form.rowCheck();
        form.give(values);
    }

    void begin() {
        form.give(values);
        Arrays.fill(unreadable, null);
        Arrays.fill(raw, null);
        characters = 0;
    }

    /** Reads a cell that is not blank. */
    public void cell(int target, Cell cell, @Nullable Violation violation) {
        characters += cell.whole().length() + VALUE;
        if (!Violation.leavesValue(violation)) {
            values[target] = null;
            unreadable[target] = cell.whole().text();
        } else {
            values[target] = fields.get(target).read(cell);
            boolean mayGo = rowCheck != null || fields.get(target).isReference();
            raw[target] = mayGo ? cell.whole().text() : null;
        }
    }

    /** Puts a record in the place of its id, or the cell's text in the place of the id of none. */
    void resolve(int target, Map.@Nullable Entry<String, Object> found) {
        values[target] = found == null ? null : found.getValue();
        unreadable[target] = found == null ? raw[target] : null;
    }

    /** How much is kept, in characters. */
    int characters() {
        return characters;
    }

    /**
     * What is wrong with the row as a whole, where the form has a check of that. Values that may be left out for it are left
     * out.
     *
     * @param isError whether a violation rejects the row
     */
    public Collection<RowViolation> check(Predicate<RowViolation> isError) {
        if (rowCheck == null) {
            return List.of();
        }
        Set<RowViolation> all = new LinkedHashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (RowViolation found : rowCheck.check(values)) {
                all.add(found);
                if (!isError.test(found)) {
                    changed |= leaveOut(found);
                }
            }
        }
        return all;
    }

    private boolean leaveOut(RowViolation found) {
        int target = found.target();
        if (found.violation().code().isAdvice() || values[target] == null) {
            return false;
        }
        unreadable[target] = raw[target];
        values[target] = null;
        return true;
    }

    /** The text of a cell that a check of the row blames; null where it blames none. */
    @Nullable
    public String raw(int target) {
        return target < 0 ? null : raw[target] == null ? unreadable[target] : raw[target];
    }

    NewLead lead(long row, long line, Partner partner, PartnerUser user) {
        return new NewLead(row, line, partner, user, values(), unreadable());
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
