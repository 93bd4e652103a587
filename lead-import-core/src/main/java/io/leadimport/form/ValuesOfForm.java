package io.leadimport.form;

import io.leadimport.form.type.FieldConstraints;
import io.leadimport.internal.field.CellReader;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.Problem;
import io.leadimport.problem.Severity;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the values that a form itself contains: allowed values, default values, constants, and values of conditions. */
final class ValuesOfForm {
    private final Map<String, FormField> byName;

    ValuesOfForm(Map<String, FormField> byName) {
        this.byName = byName;
    }

    /** Rejects an allowed value that the type does not accept. The builder has already checked decimal numbers and money. */
    static void checkAllowed(String field, TypeDefinition type, List<String> allowed) {
        if (type.hasNotation()) {
            return;
        }
        CellReader reader = new CellReader(type, FieldConstraints.NONE, null, ZonedDateTime.now(ZoneOffset.UTC));
        for (String text : allowed) {
            Cell cell = Cell.of(text);
            if (cell.isBlank() || !Violation.leavesValue(reader.check(cell))) {
                throw new InvalidFormException(field, "has an allowed value that it does not accept: " + text);
            }
        }
    }

    void check(FormField field) {
        ValuePolicy policy = field.policy();
        if (policy.value() != null) {
            String kind = policy.constant() == null ? "default value" : "constant";
            refuse(field, "has a " + kind + " that it does not accept: ", refusal(field, policy.value()));
        }
        policy.requiredIf().forEach((name, values) -> condition(field, name, values));
    }

    private void condition(FormField field, String name, List<String> values) {
        FormField other = byName.get(name);
        if (other == null || name.equals(field.name())) {
            String why = other == null ? "but the form has no such field" : "but a field cannot depend on itself";
            refuse(field, "is required if the field \"" + name + "\" is filled in, ", why);
            return;
        }
        for (String value : values) {
            refuse(
                    field,
                    "is required if \"" + name + "\" has a value that \"" + name + "\" does not accept: ",
                    refusal(other, value));
        }
    }

    /** Returns what is wrong with a value, in English; null if the field accepts it. */
    private static @Nullable String refusal(FormField field, String text) {
        Cell cell = Cell.of(text);
        if (cell.isBlank()) {
            return "it is blank";
        }
        FormField plain = field.plain();
        Violation violation = new CellReader(
                        TypeDefinition.of(plain.type()),
                        plain.constraints(),
                        plain.constrainedBy(),
                        ZonedDateTime.now(ZoneOffset.UTC))
                .check(cell);
        if (violation == null || Violation.leavesValue(violation)) {
            return null;
        }
        return violation
                .problem(Severity.ERROR, new Problem.Position(0, 0, field.label(), field.name()), text)
                .message(Locale.ENGLISH);
    }

    private static void refuse(FormField field, String what, @Nullable String why) {
        if (why != null) {
            throw new InvalidFormException(field.name(), what + why);
        }
    }
}
