package io.leadimport.internal.format;

import io.leadimport.form.FormField;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.type.MoneyType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts in which formats the cells of one column are written, and names the format that all or most of them have if it is not
 * the declared one: one problem of the column instead of one per row. It reads no values. Not thread-safe.
 */
public interface FormatTally {
    /** A single cell says nothing about its column. */
    int FEWEST = 2;

    /** The argument if cells fit the declared format but mean something else in the format of the column. */
    String MISREAD = "misread";

    /** The tally of a field's column; null if its type has one format only. */
    static @Nullable FormatTally of(FormField field) {
        if (field.type() instanceof DateType date) {
            return new DateFormatTally(date.format());
        }
        if (field.type() instanceof MoneyType money) {
            return new AmountTally(new NumberFormatTally(money.notation()));
        }
        return field.type() instanceof DecimalType number ? new NumberFormatTally(number.notation()) : null;
    }

    /**
     * Counts a cell.
     *
     * @param cell its text without surrounding space, not blank
     * @param fits whether it fits the declared format
     */
    void add(Cell cell, boolean fits);

    /**
     * Returns the arguments of the column's problem; null if it has none. With a {@code damage} of {@link #MISREAD} the problem
     * is an error: no value may be stored that the column itself shows to be misread.
     */
    @Nullable
    Map<String, Object> verdict();
}
