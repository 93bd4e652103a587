package io.leadimport.form.type;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A type of field that a host defines: a VAT number, a postal code, a tier of its own. Its values stand in {@link
 * io.leadimport.spi.NewLead#values} as they are, and are read with {@link io.leadimport.spi.NewLead#value}.
 *
 * <p>An implementation must be thread-safe, and must give the same answers for the same text always: each cell is read
 * more than once. An exception that it throws fails the import ({@code io.leadimport.form.type.CustomTypeFailedException})
 * and stores nothing; what a person typed wrong is no exception but null.
 *
 * @param <T> what a value is. Values are equal, where a field is unique or lists what is allowed, if their {@link
 *     Object#toString} is
 */
public interface CustomType<T> {
    /**
     * Names the type. The name stands for all that the type means: it is part of the form's digest, so a type that reads texts
     * in another way than before needs another name.
     *
     * @return the name, always the same, not blank
     */
    String name();

    /**
     * Reads a text.
     *
     * @param text the text of a cell without surrounding space, not blank, without control characters and halves of surrogate
     *     pairs
     * @return the value, or null if the text is none
     */
    @Nullable
    T read(String text);

    /**
     * Gives a text that is read.
     *
     * @return an example for people
     */
    String example();

    /**
     * Says what is read, to stand in a sentence such as &quot;takes a VAT number such as DE123456789&quot;.
     *
     * @param locale the reader's language
     * @return such as {@code a VAT number}
     */
    String expected(Locale locale);
}
