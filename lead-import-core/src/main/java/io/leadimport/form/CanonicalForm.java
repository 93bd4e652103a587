package io.leadimport.form;

import io.leadimport.form.type.Digits;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.TextPattern;
import io.leadimport.form.type.ValueRange;
import io.leadimport.internal.jakarta.CanonicalConstraints;
import io.leadimport.internal.jakarta.ClassConstraints;
import io.leadimport.internal.jakarta.PropertyConstraints;
import io.leadimport.internal.text.BoundValues;
import io.leadimport.internal.text.CanonicalText;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.type.TypeDefinition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the canonical text of a form, which {@link LeadForm#digest()} specifies. Hosts store digests of this text, so the text of a
 * form must never change. A new setting therefore writes no line if it has its default.
 */
final class CanonicalForm {
    private final CanonicalText text = new CanonicalText();

    private CanonicalForm() {}

    static CanonicalText text(String name, List<FormField> fields, @Nullable ClassConstraints leadClass) {
        CanonicalForm form = new CanonicalForm();
        form.text.add("form", name);
        fields.forEach(form::add);
        if (leadClass != null) {
            form.text.add("object").addEach("group", leadClass.groupNames());
            CanonicalConstraints.of(leadClass.descriptor())
                    .forEach(constraint -> form.text.add("constraint", constraint));
        }
        return form.text;
    }

    private void add(FormField field) {
        text.add("field", field.name());
        text.addIf(!field.label().equals(field.name()), "label", field.label());
        text.addEach("alias", field.aliases());
        text.addLines(TypeDefinition.of(field.type()).canonicalText());
        text.addIf(field.required(), "required");
        text.addIf(field.strict(), "strict");
        text.addIf(field.unique(), "unique");
        addConstraints(field);
        add(field.policy());
    }

    private void add(ValuePolicy policy) {
        policy.requiredIf()
                .forEach((field, values) -> text.add("requiredIf", field).addEach("requiredIfValue", values));
        text.addPresent("defaultValue", policy.defaultValue());
        text.addPresent("constant", policy.constant());
    }

    private void addConstraints(FormField field) {
        FieldConstraints constraints = field.constraints();
        String size = field.type() instanceof ChoicesType ? "Count" : "Length";
        text.addPresent("min" + size, constraints.minSize());
        text.addPresent("max" + size, constraints.maxSize());
        ValueRange range = constraints.range();
        addBound("min", range.min());
        addBound("max", range.max());
        addBound("moreThan", range.greaterThan());
        addBound("lessThan", range.lessThan());
        Digits digits = constraints.digits();
        if (digits != null) {
            text.add("digits", Integer.toString(digits.integer()), Integer.toString(digits.fraction()));
        }
        text.addPresent(
                "tense", range.temporal() == null ? null : range.temporal().code());
        TextPattern pattern = constraints.pattern();
        if (pattern != null) {
            text.add("pattern", pattern.regex().pattern()).addPresent("hint", pattern.hint());
        }
        text.addEach("oneOf", constraints.allowed());
        if (field.constrainedBy() instanceof PropertyConstraints declared) {
            text.addEach("group", declared.declaredIn().groupNames());
            text.addEach("constraint", declared.texts());
        }
    }

    /** Writes equal numbers as equal texts. */
    private void addBound(String keyword, @Nullable Comparable<?> bound) {
        if (bound instanceof BigDecimal number) {
            text.add(keyword, number.stripTrailingZeros().toPlainString());
        } else if (bound != null) {
            text.add(keyword, BoundValues.text(bound));
        }
    }
}
