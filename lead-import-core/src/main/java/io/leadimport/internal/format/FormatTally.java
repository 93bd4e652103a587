package io.leadimport.internal.format;

import io.leadimport.form.FormField;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.type.MoneyType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the formats of the cells of one column. If all or most cells have another format than the declared one, the
 * column gets one problem with that format, besides the problems of its rows. Reads no values. Not thread-safe.
 */
public interface FormatTally {
    /** The minimum number of cells for a verdict: a single cell is not enough. */
    int MIN_CELLS = 2;

    /**
     * The {@code damage} argument if cells fit the declared format but mean something else in the format of the column.
     */
    String MISREAD = "misread";

    /** The tally of a field's column; null if the type of the field has only one format. */
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
     * Returns the arguments of the column's problem; null if the column has no problem. With a {@code damage} of {@link
     * #MISREAD} the problem is an error: other values of the column show that some values would be misread.
     */
    @Nullable
    Map<String, Object> verdict();
}
