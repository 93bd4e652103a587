package io.leadimport.internal.profile;

import io.leadimport.form.FormField;
import io.leadimport.form.type.FieldType;
import io.leadimport.internal.text.Cell;
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
    private final List<String> values;
    private final Cleaner[] cleaners;

    private CellRewriter(FieldReading reading, FieldType type) {
        this.texts = new Options(
                reading.replacements().keySet().stream().map(List::of).toList());
        this.values = List.copyOf(reading.replacements().values());
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
        int replaced = texts.indexOf(text);
        if (replaced >= 0) {
            return Cell.of(values.get(replaced));
        }
        Cell rewritten = text;
        for (Cleaner cleaner : cleaners) {
            String cleaned = cleaner.cleaned(rewritten);
            rewritten = cleaned == null ? rewritten : Cell.of(cleaned).strip();
        }
        return rewritten;
    }
}
