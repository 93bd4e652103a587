package io.leadimport.internal.row;

import io.leadimport.form.FormField;
import io.leadimport.internal.field.CellReader;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A field of a form with its checks compiled. Immutable and thread-safe. */
public final class CompiledField extends CellReader {
    public static final Violation REQUIRED = Violation.of(ProblemCode.VALUE_REQUIRED);

    private final FormField field;
    private final boolean mustBeFilledIn;

    public CompiledField(FormField field, ZonedDateTime now) {
        super(TypeDefinition.of(field.type()), field.constraints(), field.constrainedBy(), now);
        this.field = field;
        this.mustBeFilledIn = field.mustBeFilledIn();
    }

    public boolean dependsOnTime() {
        return field.constraints().range().temporal() != null;
    }

    /** Returns this field compiled for another time of checking. */
    public CompiledField at(ZonedDateTime now) {
        return dependsOnTime() ? new CompiledField(field, now) : this;
    }

    public FormField field() {
        return field;
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        if (cell.isBlank()) {
            return mustBeFilledIn ? REQUIRED : null;
        }
        return super.check(cell);
    }

    /** The default value or constant of the field; null if it has neither. */
    @Nullable
    public Object defaultValue() {
        String text = field.policy().value();
        return text == null ? null : valueOf(text);
    }
}
