package io.leadimport.internal.profile;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.choice.Options;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that mean "no value". Immutable and thread-safe. */
public final class NoValueTexts {
    private final Options texts;
    private final int maxLength;

    private NoValueTexts(Collection<String> texts) {
        this.texts = new Options(List.of(List.copyOf(texts)));
        // a text may have more spaces than a listed one
        this.maxLength = 2 * texts.stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * Compiles texts.
     *
     * @param texts the texts
     * @return the compiled texts; null if there is none
     */
    public static @Nullable NoValueTexts of(Collection<String> texts) {
        return texts.isEmpty() ? null : new NoValueTexts(texts);
    }

    /** Returns true if a cell that is not blank has one of the texts. The view of the cell is moved. */
    public boolean contains(Cell cell) {
        return cell.whole().strip().length() <= maxLength && texts.indexOf(cell) >= 0;
    }
}
