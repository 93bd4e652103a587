package io.leadimport.form;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Refuses a form that gives values which its own fields would not take, or conditions that no row can meet. */
final class GivenValues {
    private final Map<String, FormField> byName;

    GivenValues(Map<String, FormField> byName) {
        this.byName = byName;
    }

    void check(FormField field) {
        WhenBlank blank = field.whenBlank();
        if (blank.value() != null) {
            String kind = blank.constant() == null ? "default value" : "constant";
            refuse(field, "has a " + kind + " that it does not take: ", refusal(field, blank.value()));
        }
        blank.requiredIf().forEach((name, values) -> condition(field, name, values));
    }

    private void condition(FormField field, String name, List<String> values) {
        FormField other = byName.get(name);
        if (other == null || name.equals(field.name())) {
            String why = other == null ? "of which there is none" : "which is itself";
            refuse(field, "is required where a field \"" + name + "\" is filled in, ", why);
            return;
        }
        for (String value : values) {
            refuse(
                    field,
                    "is required where \"" + name + "\" has a value that it does not take: ",
                    refusal(other, value));
        }
    }

    private static @Nullable String refusal(FormField field, String text) {
        for (GivenValueCheck check :
                ServiceLoader.load(GivenValueCheck.class, GivenValueCheck.class.getClassLoader())) {
            return check.refusal(field, text);
        }
        throw new IllegalStateException("the service " + GivenValueCheck.class.getName()
                + " of lead-import-core is not there: was META-INF/services lost when jars were merged?");
    }

    private static void refuse(FormField field, String what, @Nullable String why) {
        if (why != null) {
            throw new InvalidFormException(field.name(), what + why);
        }
    }
}
