package io.leadimport.check;

import io.leadimport.csv.Cell;
import io.leadimport.form.FieldType.Lines;
import io.leadimport.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Text is kept as it is. */
final class TextType implements ValueType {
    private static final Violation LINE_BREAK = Violation.of(ProblemCode.TYPE_TEXT);

    private final Lines lines;

    TextType(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Cell relevant(Cell cell) {
        return cell.whole();
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        Violation illegal = IllegalCharacters.in(cell);
        if (illegal != null) {
            return illegal;
        }
        boolean broken = lines == Lines.SINGLE && (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0);
        return broken ? LINE_BREAK : null;
    }

    @Override
    public Object read(Cell cell) {
        return cell.text();
    }
}
