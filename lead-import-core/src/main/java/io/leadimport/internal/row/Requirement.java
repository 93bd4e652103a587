package io.leadimport.internal.row;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.Violation;
import io.leadimport.internal.value.choice.Options;
import io.leadimport.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A field that is required if one of the conditions on other fields of its row is met. Immutable. */
record Requirement(int field, List<Condition> conditions) {
    /**
     * A condition on another field.
     *
     * @param number its position among all conditions of the form, from 0
     * @param field the index of the other field
     * @param values predicates on its value, of which one must be true; if the list is empty, any value meets the
     *     condition
     * @param metByBlank whether a blank cell meets the condition, because of its default value
     * @param violation the violation if the required field is blank
     */
    record Condition(int number, int field, List<Predicate<Cell>> values, boolean metByBlank, Violation violation) {
        boolean isMetBy(Cell cell, boolean readable) {
            if (values.isEmpty()) {
                return true;
            }
            for (int i = 0; readable && i < values.size(); i++) {
                if (values.get(i).test(cell)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The requirements of a form, in the order of its fields. */
    static List<Requirement> of(LeadForm form, List<CompiledField> fields) {
        List<Requirement> requirements = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < fields.size(); i++) {
            List<Condition> conditions = new ArrayList<>();
            for (Map.Entry<String, List<String>> declared :
                    form.fields().get(i).policy().requiredIf().entrySet()) {
                FormField other = form.field(declared.getKey()).orElseThrow();
                int index = form.fields().indexOf(other);
                conditions.add(condition(number++, index, fields.get(index), declared.getValue()));
            }
            if (!conditions.isEmpty()) {
                requirements.add(new Requirement(i, List.copyOf(conditions)));
            }
        }
        return List.copyOf(requirements);
    }

    private static Condition condition(int number, int index, CompiledField other, List<String> values) {
        List<Predicate<Cell>> tests = values.stream().map(other::isEqualTo).toList();
        String standing = other.field().policy().value();
        boolean met = standing != null
                && (values.isEmpty() || values.stream().anyMatch(value -> other.areEqual(value, standing)));
        String label = other.field().label();
        List<String> shown =
                values.stream().map(other.field()::shown).distinct().toList();
        Violation violation = values.isEmpty()
                ? new Violation(ProblemCode.VALUE_REQUIRED, Map.of("reason", "if-filled", "other", label))
                : new Violation(
                        ProblemCode.VALUE_REQUIRED,
                        Map.of("reason", "if-value", "other", label, "options", Options.shown(shown)));
        return new Condition(number, index, tests, met, violation);
    }
}
