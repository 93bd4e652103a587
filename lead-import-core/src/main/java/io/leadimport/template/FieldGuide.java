package io.leadimport.template;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.form.WhenBlank;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.TextType;
import io.leadimport.problem.LibraryText;
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
        if (field.type() instanceof TextType && form.fillsSeveral(field)) {
            sentences.add(LibraryText.of("guide.several"));
        }
        addConstraints(field, form, sentences);
        addWhenBlank(field, form, sentences);
        return LibraryText.joined(sentences, locale);
    }

    private static void addConstraints(FormField field, LeadForm form, List<LocalizedText> sentences) {
        FieldConstraints asked = field.constraints();
        addNumber("guide.min-length", "min", above(asked.minLength(), 0), sentences);
        addNumber("guide.max-length", "max", asked.maxLength(), sentences);
        addNumber("guide.min-count", "min", above(asked.minCount(), 1), sentences);
        addNumber("guide.max-count", "max", asked.maxCount(), sentences);
        Bounds bounds = Bounds.of(field, form);
        addBound("min", "", bounds.minimum(), field, sentences);
        addBound("min", "-exclusive", bounds.moreThan(), field, sentences);
        addBound("max", "", bounds.maximum(), field, sentences);
        addBound("max", "-exclusive", bounds.lessThan(), field, sentences);
        if (asked.tense() != null) {
            sentences.add(LibraryText.of("guide." + asked.tense().code()));
        }
        if (asked.digits() != null) {
            sentences.add(
                    LibraryText.of("guide.digits-integer", "max", asked.digits().integer()));
            sentences.add(LibraryText.of(
                    "guide.digits-fraction", "max", asked.digits().fraction()));
        }
        if (asked.hint() != null) {
            sentences.add(LibraryText.of("guide.hint", "hint", asked.hint()));
        } else if (asked.pattern() != null) {
            sentences.add(
                    LibraryText.of("guide.pattern", "pattern", asked.pattern().pattern()));
        }
        if (!asked.allowed().isEmpty()) {
            sentences.add(list("guide.one-of", asked.allowed()));
        }
        if (field.unique()) {
            sentences.add(LibraryText.of("guide.unique"));
        }
    }

    private static void addWhenBlank(FormField field, LeadForm form, List<LocalizedText> sentences) {
        WhenBlank blank = field.whenBlank();
        blank.requiredIf().forEach((other, values) -> {
            FormField condition = form.field(other).orElseThrow();
            String label = condition.label();
            List<String> shown =
                    values.stream().map(condition::shown).distinct().toList();
            sentences.add(
                    values.isEmpty()
                            ? LibraryText.of("guide.required-if", "other", label)
                            : new LibraryText("guide.required-if-value", Map.of("other", label, "items", shown)));
        });
        if (blank.defaultValue() != null) {
            sentences.add(LibraryText.of("guide.default", "default", field.shown(blank.defaultValue())));
        }
    }

    /** Null if the minimum says no more than what holds always. */
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
        Object shown = bound instanceof LocalDate ? field.type().written(bound) : bound;
        sentences.add(LibraryText.of("guide." + name + "-date" + kind, name, shown));
    }

    private static LocalizedText list(String key, List<?> items) {
        return LibraryText.of(key, "items", items);
    }
}
