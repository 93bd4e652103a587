package io.leadimport.internal.row;

import io.leadimport.form.FormField;
import io.leadimport.internal.field.CellReader;
import io.leadimport.internal.profile.CellRewriter;
import io.leadimport.internal.profile.NoValueTexts;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import io.leadimport.profile.ImportProfile;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A field of a form with its checks compiled. Immutable and thread-safe. */
public final class CompiledField extends CellReader {
    public static final Violation REQUIRED = Violation.of(ProblemCode.VALUE_REQUIRED);

    private final FormField field;
    private final ImportProfile profile;
    private final @Nullable NoValueTexts noValue;
    private final boolean mustBeFilledIn;

    CompiledField(FormField field, ImportProfile profile, @Nullable NoValueTexts noValue, ZonedDateTime now) {
        super(
                TypeDefinition.of(field.type()),
                field.constraints(),
                field.constrainedBy(),
                now,
                CellRewriter.of(field, profile.reading(field.name())));
        this.field = field;
        this.profile = profile;
        this.noValue = noValue;
        this.mustBeFilledIn = field.mustBeFilledIn();
    }

    public boolean dependsOnTime() {
        return field.constraints().range().temporal() != null;
    }

    /** Returns this field compiled for another time of checking. */
    public CompiledField at(ZonedDateTime now) {
        return dependsOnTime() ? new CompiledField(field, profile, noValue, now) : this;
    }

    public FormField field() {
        return field;
    }

    /** Returns true if a cell has no value: it is blank, or has a text that means so. */
    boolean isBlank(Cell cell) {
        return cell.isBlank() || noValue != null && noValue.contains(cell);
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        if (isBlank(cell)) {
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
