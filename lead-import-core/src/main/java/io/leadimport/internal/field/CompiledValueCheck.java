package io.leadimport.internal.field;

import io.leadimport.form.FormField;
import io.leadimport.form.GivenValueCheck;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.Severity;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs the checks of a field on a value that the form gives. Immutable and thread-safe. */
public final class CompiledValueCheck implements GivenValueCheck {
    /** For {@link java.util.ServiceLoader}. */
    public CompiledValueCheck() {
        // nothing to prepare
    }

    @Override
    public @Nullable String refusal(FormField field, String text) {
        Cell cell = Cell.of(text);
        if (cell.isBlank()) {
            return "it is blank";
        }
        Violation violation = new CompiledField(field.plain(), ZonedDateTime.now(ZoneOffset.UTC)).check(cell);
        if (violation == null || Violation.leavesValue(violation)) {
            return null;
        }
        return violation
                .problem(Severity.ERROR, new Problem.Position(0, 0, field.label(), field.name()), text)
                .message(Locale.ENGLISH);
    }
}
