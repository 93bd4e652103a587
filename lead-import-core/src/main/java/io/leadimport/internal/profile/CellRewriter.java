package io.leadimport.internal.profile;

import io.leadimport.form.FormField;
import io.leadimport.form.type.FieldType;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.type.ChoiceType;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.type.CountryType;
import io.leadimport.internal.type.LanguageType;
import io.leadimport.internal.type.YesNoType;
import io.leadimport.internal.value.choice.Options;
import io.leadimport.profile.FieldReading;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a profile declares in the place of a cell's text: first the replacement of the text, else the tidied text. Immutable
 * and thread-safe.
 */
public final class CellRewriter implements UnaryOperator<Cell> {
    private final Options texts;
    private final char[][] values;
    /** A bit for the first and last letter of each replaced text, so that most other cells are not looked up. */
    private final long ends;

    private final Cleaner[] cleaners;

    private CellRewriter(FieldReading reading, FieldType type) {
        this.texts = new Options(
                reading.replacements().keySet().stream().map(List::of).toList());
        this.values = reading.replacements().values().stream()
                .map(String::toCharArray)
                .toArray(char[][]::new);
        this.ends = reading.replacements().keySet().stream()
                .map(text -> Cell.of(ColumnNames.key(text)))
                .mapToLong(CellRewriter::ends)
                .reduce(0, (all, one) -> all | one);
        this.cleaners = Cleaner.of(type)
                .filter(cleaner -> reading.cleanings().contains(cleaner.cleaning()))
                .toArray(Cleaner[]::new);
    }

    /**
     * Compiles the replacements and cleanings of a field.
     *
     * @param field the field; what its type does not take is left out
     * @param reading how it is read
     * @return the rewriter; null if it would change nothing
     */
    public static @Nullable CellRewriter of(FormField field, FieldReading reading) {
        boolean replaces =
                takesReplacements(field.type()) && !reading.replacements().isEmpty();
        CellRewriter rewriter = new CellRewriter(
                replaces ? reading : new FieldReading(null, null, Map.of(), reading.cleanings()), field.type());
        return replaces || rewriter.cleaners.length > 0 ? rewriter : null;
    }

    static boolean takesReplacements(FieldType type) {
        return type instanceof ChoiceType
                || type instanceof ChoicesType
                || type instanceof CountryType
                || type instanceof LanguageType
                || type instanceof YesNoType;
    }

    /** Returns the cell itself if nothing is declared for its text. */
    @Override
    public Cell apply(Cell cell) {
        Cell text = cell.whole().strip();
        boolean mayBeReplaced = !text.isPlain() || (ends & ends(text)) != 0;
        int replaced = mayBeReplaced ? texts.indexOf(text) : -1;
        if (replaced >= 0) {
            // no copy: checks do not change the buffer
            return new Cell().view(values[replaced], 0, values[replaced].length, false);
        }
        Cell rewritten = text;
        for (Cleaner cleaner : cleaners) {
            String cleaned = cleaner.cleaned(rewritten);
            rewritten = cleaned == null ? rewritten : Cell.of(cleaned).strip();
        }
        return rewritten;
    }

    private static long ends(Cell text) {
        int first = Character.toLowerCase(text.charAt(0));
        int last = Character.toLowerCase(text.charAt(text.length() - 1));
        return 1L << ((31 * first + last) & 63);
    }
}
