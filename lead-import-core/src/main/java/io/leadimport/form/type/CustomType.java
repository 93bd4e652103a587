package io.leadimport.form.type;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A type of field that a host defines, for example a postal code, a contract number or a tier. Its values are in {@link
 * io.leadimport.spi.NewLead#values}, and {@link io.leadimport.spi.NewLead#value} returns them.
 *
 * <p>An implementation must be thread-safe. {@link #read} must always return equal values for the same text, because
 * the import reads each cell more than once. An exception from an implementation fails the import ({@link
 * HostCodeFailedException}), and nothing is stored; for a text that is not valid, return null instead.
 *
 * @param <T> the class of the values. For unique fields and allowed values, two values are equal if the results of
 *     their {@link Object#toString} are equal
 */
public interface CustomType<T> {
    /**
     * Returns the name of the type. The name is part of the form's digest, so a type that changes how it reads texts
     * must change its name.
     *
     * @return the name: always the same, not blank
     */
    String name();

    /**
     * Reads a text.
     *
     * @param text the text of a cell, not blank, without surrounding space, control characters and unpaired surrogates
     * @return the value; null if the text is not valid
     */
    @Nullable
    T read(String text);

    /**
     * Returns an example for people.
     *
     * @return a text that the type accepts
     */
    String example();

    /**
     * Describes what the type accepts. The message continues it with the {@link #example}, as in &quot;takes
     * <em>a contract number</em> such as C-1047&quot;.
     *
     * @param locale the reader's language
     * @return a noun phrase without the example, such as {@code a contract number}
     */
    String expected(Locale locale);
}
