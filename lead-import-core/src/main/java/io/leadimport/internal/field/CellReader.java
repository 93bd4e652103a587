package io.leadimport.internal.field;

import io.leadimport.form.type.ConstraintSource;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.internal.value.CellCheck;
import io.leadimport.internal.value.Characters;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.internal.value.text.SpreadsheetDamage;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Checks and reads the cells of one field. Immutable and thread-safe. */
public class CellReader {
    private final ValueReader type;
    private final @Nullable UnaryOperator<Cell> rewriter;
    private final CellCheck[] constraints;
    /** Reads the same values from the texts of a form, which has dates in ISO 8601 and numbers with a decimal point. */
    private final ValueReader plainType;

    /**
     * Compiles the checks of a field.
     *
     * @param declared the type as the form declares it
     * @param asked its constraints
     * @param source the class with further constraints; null if there is no class
     * @param now the time of checking; its zone decides the current day
     */
    public CellReader(
            TypeDefinition declared, FieldConstraints asked, @Nullable ConstraintSource source, ZonedDateTime now) {
        this(declared, asked, source, now, null);
    }

    /**
     * Compiles the checks of a field whose cells are rewritten before they are read.
     *
     * @param declared the type as the form declares it
     * @param asked its constraints
     * @param source the class with further constraints; null if there is no class
     * @param now the time of checking; its zone decides the current day
     * @param rewriter returns the cell to read in the place of a cell of the file; null if cells are read as they are
     */
    protected CellReader(
            TypeDefinition declared,
            FieldConstraints asked,
            @Nullable ConstraintSource source,
            ZonedDateTime now,
            @Nullable UnaryOperator<Cell> rewriter) {
        this.rewriter = rewriter;
        this.type = ValueReaders.of(declared);
        TypeDefinition plain = plain(declared);
        this.plainType = plain.equals(declared) ? type : ValueReaders.of(plain);
        this.constraints = Constraints.of(type, asked, source, now);
    }

    /** The type of the same values in the notation of forms. */
    private static TypeDefinition plain(TypeDefinition type) {
        return type instanceof DateType
                ? new DateType(DateFormat.ISO)
                : type.withNotation(NumberNotation.PLAIN).orElse(type);
    }

    /** Returns true if the field holds ids of records, which are looked up. */
    public boolean isReference() {
        return type instanceof ReferenceReader;
    }

    private Cell relevant(Cell cell) {
        return type.relevant(rewriter == null ? cell : rewriter.apply(cell));
    }

    /** Returns the first violation of a cell that is not blank, otherwise advice on it, or null. */
    public @Nullable Violation check(Cell cell) {
        Cell relevant = relevant(cell);
        Violation advice = type.check(relevant);
        Violation violation = Violation.leavesValue(advice) ? null : advice;
        for (int i = 0; violation == null && i < constraints.length; i++) {
            violation = constraints[i].check(relevant);
        }
        if (violation == null) {
            return advice;
        }
        // an illegal character explains more than the violation that it causes
        Violation illegal = Characters.illegal(cell.whole());
        return illegal == null ? SpreadsheetDamage.explain(violation, cell.strip()) : illegal;
    }

    /** The value of a valid cell that is not blank. */
    public Object read(Cell cell) {
        return type.read(relevant(cell));
    }

    /** The canonical text of a valid cell that is not blank; equal values have equal canonical texts. */
    public String canonical(Cell cell) {
        return type.canonical(relevant(cell));
    }

    /** The value of a text in the notation of forms. */
    public Object valueOf(String text) {
        return plainType.read(plainType.relevant(Cell.of(text)));
    }

    /**
     * A predicate on valid cells that are not blank: true if their value is that of a text in the notation of forms.
     */
    public Predicate<Cell> isEqualTo(String text) {
        Predicate<Cell> equal = type.isEqualTo(canonical(text));
        return cell -> equal.test(relevant(cell));
    }

    /** Returns true if two texts in the notation of forms have the same value. */
    public boolean areEqual(String text, String other) {
        return canonical(text).equals(canonical(other));
    }

    private String canonical(String text) {
        return plainType.canonical(plainType.relevant(Cell.of(text)));
    }
}
