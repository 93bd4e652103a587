package io.leadimport.form;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a field takes a value that the form itself gives. What texts mean is decided in {@code
 * io.leadimport.internal.field}, which builds upon this package: so its implementation is found by {@link java.util.ServiceLoader}.
 * Implementations must be safe for use by several threads at once.
 */
public interface GivenValueCheck {
    /**
     * Checks a value.
     *
     * @param field the field
     * @param text the value, as {@link WhenBlank} writes values
     * @return what is wrong with it, in English; null if nothing is
     */
    @Nullable
    String refusal(FormField field, String text);
}
