package io.leadimport.internal.field;

import io.leadimport.form.type.ConstraintSource;
import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.type.MoneyType;
import io.leadimport.internal.type.PercentType;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.internal.value.CellCheck;
import io.leadimport.internal.value.Characters;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.internal.value.text.SpreadsheetDamage;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks and reads the cells of one field. Immutable and thread-safe. */
public class CellReader {
    private final ValueReader type;
    private final CellCheck[] constraints;
    private final boolean unique;
    /** The same type for texts as forms write values: dates as in ISO 8601, numbers with a point. */
    private final ValueReader plainType;

    /**
     * Compiles the checks of a field.
     *
     * @param declared the type as the form declares it
     * @param asked its constraints
     * @param source the class that constrains it besides; null without one
     * @param now the time of checking, whose zone decides which day it is
     */
    public CellReader(
            TypeDefinition declared, FieldConstraints asked, @Nullable ConstraintSource source, ZonedDateTime now) {
        this.type = ValueReaders.of(declared);
        TypeDefinition plain = plain(declared);
        this.plainType = plain.equals(declared) ? type : ValueReaders.of(plain);
        this.unique = asked.unique();
        this.constraints = Constraints.of(type, asked, source, now);
    }

    /** The type of the same values as forms write them. */
    public static TypeDefinition plain(TypeDefinition type) {
        if (type instanceof DateType) {
            return new DateType(DateFormat.ISO);
        }
        return numbered(type, NumberNotation.PLAIN);
    }

    /** The type of the same values in a file that writes its numbers in another way. */
    public static TypeDefinition numbered(TypeDefinition type, NumberNotation notation) {
        if (type instanceof DecimalType) {
            return new DecimalType(notation);
        }
        if (type instanceof MoneyType money) {
            return money.withNotation(notation);
        }
        return type instanceof PercentType ? new PercentType(notation) : type;
    }

    /** Whether it holds ids of records, which are looked up. */
    public boolean isReference() {
        return type instanceof ReferenceReader;
    }

    /** Whether a value may occur in one row of a file only. */
    public boolean isUnique() {
        return unique;
    }

    /** Gives the first thing that is wrong with a cell that is not blank, or else advice on it, or null. */
    public @Nullable Violation check(Cell cell) {
        Cell relevant = type.relevant(cell);
        Violation advice = type.check(relevant);
        Violation violation = Violation.leavesValue(advice) ? null : advice;
        for (int i = 0; violation == null && i < constraints.length; i++) {
            violation = constraints[i].check(relevant);
        }
        if (violation == null) {
            return advice;
        }
        // a character that may stand in no field explains more than what follows from it
        Violation illegal = Characters.illegal(cell.whole());
        return illegal == null ? SpreadsheetDamage.explain(violation, cell.strip()) : illegal;
    }

    /** The value of a cell that is neither blank nor wrong. */
    public Object read(Cell cell) {
        return type.read(type.relevant(cell));
    }

    /** The text under which equal values of a cell that is neither blank nor wrong are equal. */
    public String canonical(Cell cell) {
        return type.canonical(type.relevant(cell));
    }

    /** The value of a text as forms write values. */
    public Object valueOf(String text) {
        return plainType.read(plainType.relevant(Cell.of(text)));
    }

    /** A test of cells that are neither blank nor wrong: whether they have the value of a text as forms write values. */
    public Predicate<Cell> isEqualTo(String text) {
        Predicate<Cell> equal = type.isEqualTo(canonical(text));
        return cell -> equal.test(type.relevant(cell));
    }

    /** Whether two texts as forms write values have the same value. */
    public boolean areEqual(String text, String other) {
        return canonical(text).equals(canonical(other));
    }

    private String canonical(String text) {
        return plainType.canonical(plainType.relevant(Cell.of(text)));
    }
}
