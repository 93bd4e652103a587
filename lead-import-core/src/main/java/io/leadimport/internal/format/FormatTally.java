package io.leadimport.internal.format;

import io.leadimport.form.FormField;
import io.leadimport.form.type.DateType;
import io.leadimport.form.type.DecimalType;
import io.leadimport.form.type.MoneyType;
import io.leadimport.internal.text.Cell;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts in which formats the cells of one column are written, so that once, and not row by row, it can be said what a column
 * would fit that does not fit what is declared. Nothing is read by it. Not thread-safe.
 */
public interface FormatTally {
    /** A single cell says nothing of its column. */
    int FEWEST = 2;

    /** The cause to be told where cells are read as declared that mean something else in the format that the column fits. */
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
     * @param fits whether it fits what is declared
     */
    void add(Cell cell, boolean fits);

    /**
     * The arguments of what is to be said of the column; null if nothing is. A {@code damage} of {@link #MISREAD} among them
     * makes it an error: no value may be stored that the column itself shows to be read wrongly.
     */
    @Nullable
    Map<String, Object> verdict();
}
