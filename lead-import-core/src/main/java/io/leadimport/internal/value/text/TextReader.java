package io.leadimport.internal.value.text;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.internal.type.TextType;
import io.leadimport.internal.value.Characters;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads text unchanged, with advice on invisible characters and on damage by spreadsheets. */
public final class TextReader implements ValueReader {
    private static final Violation LINE_BREAK = Violation.of(ProblemCode.TYPE_TEXT);
    private static final Violation APOSTROPHE = Violation.of(ProblemCode.TEXT_APOSTROPHE);

    private final TextType.Lines lines;

    public TextReader(TextType.Lines lines) {
        this.lines = lines;
    }

    @Override
    public Cell relevant(Cell cell) {
        return cell.whole();
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        Violation unusual = Characters.unusual(cell);
        if (!Violation.leavesValue(unusual)) {
            return unusual;
        }
        if (lines == TextType.Lines.SINGLE && !cell.isPlain() && hasLineBreak(cell)) {
            return LINE_BREAK;
        }
        if (unusual != null) {
            return unusual;
        }
        String damage = SpreadsheetDamage.of(cell);
        if (damage != null) {
            return Violation.of(ProblemCode.TEXT_DAMAGED, damage);
        }
        return FormulaGuard.isGuarded(cell) ? APOSTROPHE : null;
    }

    private static boolean hasLineBreak(Cell cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                return true;
            }
        }
        return false;
    }

    @Override
    public Object read(Cell cell) {
        return cell.text();
    }

    @Override
    public Predicate<Cell> isEqualTo(String canonical) {
        return canonical::contentEquals;
    }
}
