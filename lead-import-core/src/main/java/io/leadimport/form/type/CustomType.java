package io.leadimport.form.type;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A type of field that a host defines: a postal code, a contract number, a tier of its own. Its values are in {@link
 * io.leadimport.spi.NewLead#values}, and are read with {@link io.leadimport.spi.NewLead#value}.
 *
 * <p>An implementation must be thread-safe, and must always give the same result for the same text: each cell is read
 * more than once. An exception that it throws fails the import ({@code io.leadimport.form.type.HostCodeFailedException})
 * and stores nothing; for a text with a mistake, return null instead.
 *
 * @param <T> the class of the values. Two values are equal, for unique fields and allowed values, if their {@link
 *     Object#toString} is equal
 */
public interface CustomType<T> {
    /**
     * Names the type. The name is part of the form's digest, so a type that changes how it reads texts must change its name.
     *
     * @return the name, always the same, not blank
     */
    String name();

    /**
     * Reads a text.
     *
     * @param text the text of a cell without surrounding space, not blank, without control characters and halves of surrogate
     *     pairs
     * @return the value, or null if the text does not hold one
     */
    @Nullable
    T read(String text);

    /**
     * Returns a text that the type accepts.
     *
     * @return an example for people
     */
    String example();

    /**
     * Names what the type accepts, as part of a sentence such as &quot;takes a contract number such as C-1047&quot;.
     *
     * @param locale the reader's language
     * @return such as {@code a contract number}
     */
    String expected(Locale locale);
}
