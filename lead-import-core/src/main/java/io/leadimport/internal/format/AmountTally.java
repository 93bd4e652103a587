package io.leadimport.internal.format;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.number.AmountText;
import org.jspecify.annotations.Nullable;

/** Counts the notations of the numbers in amounts of money. */
final class AmountTally implements FormatTally {
    private final NumberFormatTally numbers;

    AmountTally(NumberFormatTally numbers) {
        this.numbers = numbers;
    }

    @Override
    public void add(Cell cell, boolean fits) {
        numbers.add(AmountText.number(cell), fits);
    }

    @Override
    public @Nullable FormatVerdict verdict(String field, boolean isDeclared) {
        return numbers.verdict(field, isDeclared);
    }
}
