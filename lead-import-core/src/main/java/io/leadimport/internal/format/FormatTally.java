package io.leadimport.internal.format;

import io.leadimport.form.FormField;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.type.MoneyType;
import org.jspecify.annotations.Nullable;

/**
 * Counts the formats of the cells of one column. If all or most cells have another format than the declared one, the
 * column gets one problem with that format, besides the problems of its rows. Reads no values. Not thread-safe.
 */
public interface FormatTally {
    /** The minimum number of cells for a verdict: a single cell is not enough. */
    int MIN_CELLS = 2;

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

    /** {@return true if a text is a number in one of the known notations} */
    static boolean isNumber(CharSequence text) {
        return NumberFormatTally.isNumber(text);
    }

    /**
     * Counts a cell.
     *
     * @param cell its text without surrounding space, not blank
     * @param fits whether it fits the declared format
     */
    void add(Cell cell, boolean fits);

    /**
     * Returns what the cells show; null if they fit the declared format and no other.
     *
     * @param field the name of the field
     * @param isDeclared true if a person declared the format for this file, so that it is not asked about
     */
    @Nullable
    FormatVerdict verdict(String field, boolean isDeclared);
}
