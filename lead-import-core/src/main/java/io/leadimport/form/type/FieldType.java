package io.leadimport.form.type;

import io.leadimport.problem.LocalizedText;
import java.util.List;

/**
 * The type of a field. {@link io.leadimport.form.Fields} lists the types and what each of them accepts. Types are
 * immutable values. Hosts do not implement this interface; they define types of their own with {@link CustomType}.
 */
public interface FieldType {
    /** {@return the class of the values in {@link io.leadimport.spi.NewLead}; {@link Object} if the host determines it} */
    Class<?> valueClass();

    /** {@return a text that a field of this type accepts if it has no constraints; empty if no text suits every such field} */
    String example();

    /**
     * Describes what a field of this type accepts if it has no constraints.
     *
     * @return sentences for people, in order; unmodifiable
     */
    List<LocalizedText> accepted();
}
