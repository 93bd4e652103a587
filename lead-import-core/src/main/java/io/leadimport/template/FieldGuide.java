package io.leadimport.template;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.form.ValuePolicy;
import io.leadimport.form.type.ConstraintSource;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.type.LibraryText;
import io.leadimport.internal.type.TextType;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.problem.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes what a field accepts: first its type, then its constraints. */
final class FieldGuide {
    private FieldGuide() {}

    static String accepted(FormField field, LeadForm form, Locale locale) {
        List<LocalizedText> sentences = new ArrayList<>(field.type().accepted());
        if (field.type() instanceof TextType && fillsSeveral(field)) {
            sentences.add(LibraryText.of("guide.several"));
        }
        addConstraints(field, sentences);
        addPolicy(field, form, sentences);
        return LibraryText.joined(sentences, locale);
    }

    private static boolean fillsSeveral(FormField field) {
        ConstraintSource source = field.constrainedBy();
        return source != null && source.property() != null && source.property().isCollection();
    }

    private static void addConstraints(FormField field, List<LocalizedText> sentences) {
        FieldConstraints asked = field.constraints();
        boolean several = field.type() instanceof ChoicesType;
        String size = several ? "count" : "length";
        addNumber("guide.min-" + size, "min", above(asked.minSize(), several ? 1 : 0), sentences);
        addNumber("guide.max-" + size, "max", asked.maxSize(), sentences);
        Bounds bounds = Bounds.of(field);
        addBound("min", "", bounds.minimum(), field, sentences);
        addBound("min", "-exclusive", bounds.greaterThan(), field, sentences);
        addBound("max", "", bounds.maximum(), field, sentences);
        addBound("max", "-exclusive", bounds.lessThan(), field, sentences);
        if (asked.range().temporal() != null) {
            sentences.add(LibraryText.of("guide." + asked.range().temporal().code()));
        }
        if (asked.digits() != null) {
            sentences.add(
                    LibraryText.of("guide.digits-integer", "max", asked.digits().integer()));
            sentences.add(LibraryText.of(
                    "guide.digits-fraction", "max", asked.digits().fraction()));
        }
        if (asked.pattern() != null) {
            String hint = asked.pattern().hint();
            sentences.add(
                    hint == null
                            ? LibraryText.of(
                                    "guide.pattern",
                                    "pattern",
                                    asked.pattern().regex().pattern())
                            : LibraryText.of("guide.hint", "hint", hint));
        }
        if (!asked.allowed().isEmpty()) {
            sentences.add(list("guide.one-of", asked.allowed()));
        }
        if (field.unique()) {
            sentences.add(LibraryText.of("guide.unique"));
        }
    }

    private static void addPolicy(FormField field, LeadForm form, List<LocalizedText> sentences) {
        ValuePolicy policy = field.policy();
        policy.requiredIf().forEach((other, values) -> {
            FormField condition = form.field(other).orElseThrow();
            String label = condition.label();
            List<String> shown =
                    values.stream().map(condition::shown).distinct().toList();
            sentences.add(
                    values.isEmpty()
                            ? LibraryText.of("guide.required-if", "other", label)
                            : new LibraryText("guide.required-if-value", Map.of("other", label, "items", shown)));
        });
        if (policy.defaultValue() != null) {
            sentences.add(LibraryText.of("guide.default", "default", field.shown(policy.defaultValue())));
        }
    }

    /** Returns the minimum, or null if every value satisfies it. */
    private static @Nullable Integer above(@Nullable Integer min, int always) {
        return min == null || min <= always ? null : min;
    }

    private static void addNumber(String key, String name, @Nullable Integer number, List<LocalizedText> sentences) {
        if (number != null) {
            sentences.add(LibraryText.of(key, name, number));
        }
    }

    private static void addBound(
            String name, String kind, @Nullable Comparable<?> bound, FormField field, List<LocalizedText> sentences) {
        if (bound == null) {
            return;
        }
        if (bound instanceof BigDecimal) {
            sentences.add(LibraryText.of("guide." + name + "-number" + kind, name, bound));
            return;
        }
        Object shown =
                bound instanceof LocalDate ? TypeDefinition.of(field.type()).written(bound) : bound;
        sentences.add(LibraryText.of("guide." + name + "-date" + kind, name, shown));
    }

    private static LocalizedText list(String key, List<?> items) {
        return LibraryText.of(key, "items", items);
    }
}
