package io.leadimport.internal.field;

import io.leadimport.form.FormField;
import io.leadimport.form.type.FieldType;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.CellCheck;
import io.leadimport.internal.value.Characters;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.internal.value.text.SpreadsheetDamage;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A field with its checks ready to run. Immutable and thread-safe. */
public final class CompiledField {
    public static final Violation REQUIRED = Violation.of(ProblemCode.VALUE_REQUIRED);

    private final FormField field;
    private final ValueReader type;
    private final CellCheck[] constraints;
    private final boolean mustBeFilledIn;
    /** The same type, of texts as forms write values: dates as in ISO 8601, numbers plainly. */
    private final ValueReader plainType;

    public CompiledField(FormField field, ZonedDateTime now) {
        this.field = field;
        this.type = ValueReaders.of(field.type());
        FieldType plain = field.plain().type();
        this.plainType = plain.equals(field.type()) ? type : ValueReaders.of(plain);
        this.constraints = Constraints.of(field, type, now);
        this.mustBeFilledIn = field.mustBeFilledIn();
    }

    public boolean dependsOnTime() {
        return field.constraints().tense() != null;
    }

    /** The same field, for checking at another time. */
    public CompiledField at(ZonedDateTime now) {
        return dependsOnTime() ? new CompiledField(field, now) : this;
    }

    public FormField field() {
        return field;
    }

    /** Whether it holds ids of records, which are looked up. */
    public boolean isReference() {
        return type instanceof ReferenceReader;
    }

    /** Gives the first thing that is wrong with the cell, or else advice on it, or null. */
    @Nullable
    public Violation check(Cell cell) {
        if (cell.isBlank()) {
            return mustBeFilledIn ? REQUIRED : null;
        }
        Cell relevant = type.relevant(cell);
        Violation advice = type.check(relevant);
        Violation violation = Violation.leavesValue(advice) ? null : advice;
        for (int i = 0; violation == null && i < constraints.length; i++) {
            violation = constraints[i].check(relevant);
        }
        if (violation == null) {
            return advice;
        }
        // a character that may stand in no field is told rather than what follows from it
        Violation illegal = Characters.illegal(cell.whole());
        return illegal == null ? SpreadsheetDamage.explain(violation, cell.strip()) : illegal;
    }

    /** How much a violation of a cell matters: an optional field stops a file for nothing but what cannot be stored at all. */
    public Severity severity(Violation violation) {
        boolean error = Characters.isUnstorable(violation)
                || field.problemsAreErrors() && !violation.code().isAdvice();
        return error ? Severity.ERROR : Severity.WARNING;
    }

    /** The value of a cell that is neither blank nor wrong. */
    public Object read(Cell cell) {
        return type.read(type.relevant(cell));
    }

    /** The text under which equal values of a cell that is neither blank nor wrong are equal. */
    public String canonical(Cell cell) {
        return type.canonical(type.relevant(cell));
    }

    /** The value that the form itself gives, of a text as forms write values; null if it gives none. */
    @Nullable
    public Object given() {
        String text = field.whenBlank().value();
        return text == null ? null : plainType.read(plainType.relevant(Cell.of(text)));
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
