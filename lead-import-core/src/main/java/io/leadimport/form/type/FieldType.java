package io.leadimport.form.type;

import io.leadimport.problem.LocalizedText;
import java.util.List;

/**
 * The type of a field: {@link io.leadimport.form.Fields} lists the types and what each accepts. Types are immutable values; hosts do
 * not implement this interface, but define types of their own with {@link CustomType}.
 */
public interface FieldType {
    /** {@return the class of the values, as {@link io.leadimport.spi.NewLead} has them; {@link Object} if the host decides} */
    Class<?> valueClass();

    /** {@return a text that a field of this type accepts if it has no constraints; empty if that depends on the field} */
    String example();

    /**
     * Describes what a field of this type accepts if it has no constraints.
     *
     * @return sentences for people; unmodifiable
     */
    List<LocalizedText> accepted();
}
