package io.leadimport.problem;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file, with all that is needed to find it and to say it in any language. Immutable.
 *
 * @param code what is wrong
 * @param severity whether it stops the file
 * @param line the physical line where the record starts, from 1; 0 where no line is to blame
 * @param row the row as a spreadsheet numbers it: the header is row 1, the first record row 2, blank rows count; 0 for a
 *     problem of the file as a whole
 * @param column the column's header as the file has it, or the field's label where the file has no such column; null
 *     where no column is to blame
 * @param field the name of the form's field, null where none is to blame
 * @param value the cell's text, cut at {@value #VALUE_LIMIT} characters; null where no cell is to blame
 * @param arguments what the message needs beside the above, by name; unmodifiable. Numbers, dates and lists are values, which
 *     the message writes as its language does. An argument {@code reason} chooses among the texts of one code, and {@code
 *     damage} adds one; these, {@code advice}, {@code kind} and {@code status} are keys of texts and the same in every language
 */
public record Problem(
        ProblemCode code,
        Severity severity,
        long line,
        long row,
        @Nullable String column,
        @Nullable String field,
        @Nullable String value,
        Map<String, Object> arguments) {
    /** How many characters of a cell's text are kept. */
    public static final int VALUE_LIMIT = 200;

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        value = value == null ? null : Excerpt.of(value, VALUE_LIMIT);
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /**
     * An error of the file as a whole.
     *
     * @param code what is wrong
     * @param line the physical line, from 1; 0 where no line is to blame
     * @param arguments what the message needs
     * @return the problem, without row, column and value
     */
    public static Problem ofFile(ProblemCode code, long line, Map<String, Object> arguments) {
        return new Problem(code, Severity.ERROR, line, 0, null, null, null, arguments);
    }

    /** {@return the same problem, as an error} */
    public Problem asError() {
        return new Problem(code, Severity.ERROR, line, row, column, field, value, arguments);
    }

    /** {@return whether this problem stops the file} */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * Says what was expected and what was found, for the person who chose the file. Where the problem stands is not part of
     * the text but in {@link #row()} and {@link #column()}.
     *
     * <p>Numbers and dates are written as the language does, with digits from 0 to 9, which are those of the files. What is to
     * be typed or looked up as it is shown stays as it is: cell values, examples, formats, times, numbers of rows and positions.
     *
     * <p>In a language that is written from right to left, whatever is filled in stands between U+2068 and U+2069 (first strong
     * isolate and pop directional isolate, Unicode Standard Annex 9), so that neither a cell's text nor the sentence is
     * disordered by the other. They are invisible and always in pairs. A log or terminal that does not know them is better
     * given English.
     *
     * @param locale the reader's language; where the library does not speak it, see the {@linkplain io.leadimport.problem
     *     package}
     * @return one or two sentences; control characters of the file are shown as pictures, so that the text is safe for a
     *     terminal and a log
     */
    public String message(Locale locale) {
        return Messages.in(locale).render(this);
    }

    /** {@return code and position, and nothing of what the file says} */
    @Override
    public String toString() {
        return "Problem[" + code.code() + ", " + severity.code() + ", line=" + line + ", row=" + row + "]";
    }
}
