package io.leadimport.problem;

import io.leadimport.internal.message.Excerpt;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One problem of a file: what is wrong, where, and everything needed to describe it in any language. Immutable.
 *
 * @param code what is wrong
 * @param severity whether the problem stops the import
 * @param position where the problem is
 * @param value the cell's text, cut at {@value #VALUE_LIMIT} characters; null if the problem does not concern a cell
 * @param arguments the other values in the message, by name; unmodifiable. The message formats numbers, dates and lists
 *     for its language. The argument {@code reason} selects among the texts of one code, and {@code damage} adds a
 *     text. The values of these two, and of {@code advice}, {@code kind}, {@code status} and {@code yes}, are keys of texts, the same in every language. A problem of a whole column has the number of its cells as the argument {@code cells}
 * @param questionId the id with which a request confirms the question; null if this is no question, or if the file was not read
 *     to its end. If the request confirms the question, the report has it as a warning with the same id
 * @param proposalIds the ids of the {@linkplain io.leadimport.profile.Proposal proposals} that would help; unmodifiable
 */
public record Problem(
        ProblemCode code,
        Severity severity,
        Position position,
        @Nullable String value,
        Map<String, Object> arguments,
        @Nullable String questionId,
        List<String> proposalIds) {
    /** The maximum length of a cell's text in UTF-16 units. */
    public static final int VALUE_LIMIT = 200;

    /**
     * Where a problem is. Immutable.
     *
     * @param line the physical line where the record starts, from 1; 0 if the problem concerns no line
     * @param row the row as a spreadsheet numbers it: the header is row 1, the first record row 2, blank rows count; 0 if the
     *     problem concerns the file or a column as a whole
     * @param column the column's header as the file has it, or the field's label if the file has no such column; null if the
     *     problem concerns no column
     * @param field the name of the form's field; null if the problem concerns none
     */
    public record Position(
            long line,
            long row,
            @Nullable String column,
            @Nullable String field) {
        /** The file as a whole. */
        public static final Position FILE = new Position(0, 0, null, null);

        /** {@return line and row, without the file's header} */
        @Override
        public String toString() {
            return "line=" + line + ", row=" + row;
        }
    }

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(position, "position");
        value = value == null ? null : Excerpt.of(value, VALUE_LIMIT);
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        proposalIds = List.copyOf(proposalIds);
    }

    /**
     * Makes a problem without a question id and without proposals.
     *
     * @param code what is wrong
     * @param severity whether the problem stops the import
     * @param position where the problem is
     * @param value the cell's text; null if the problem does not concern a cell
     * @param arguments the other values in the message
     */
    public Problem(
            ProblemCode code,
            Severity severity,
            Position position,
            @Nullable String value,
            Map<String, Object> arguments) {
        this(code, severity, position, value, arguments, null, List.of());
    }

    /**
     * Makes an error of the file as a whole.
     *
     * @param code what is wrong
     * @param line the physical line, from 1; 0 if the problem concerns no line
     * @param arguments the values in the message
     * @return the problem, without row, column and value
     */
    public static Problem ofFile(ProblemCode code, long line, Map<String, Object> arguments) {
        return new Problem(code, Severity.ERROR, new Position(line, 0, null, null), null, arguments);
    }

    /** {@return the same problem as an error} */
    public Problem asError() {
        return new Problem(code, Severity.ERROR, position, value, arguments, null, proposalIds);
    }

    /**
     * Gives a question its id.
     *
     * @param id the id
     * @param confirmed true if the request answers the question with yes
     * @return the same problem with the id: a question, or a warning if it is confirmed
     */
    public Problem asked(String id, boolean confirmed) {
        Severity asked = confirmed ? Severity.WARNING : Severity.QUESTION;
        return new Problem(code, asked, position, value, arguments, id, proposalIds);
    }

    /**
     * Adds the proposals that would help.
     *
     * @param ids their ids
     * @return the same problem with these proposals
     */
    public Problem withProposals(List<String> ids) {
        return new Problem(code, severity, position, value, arguments, questionId, ids);
    }

    /** {@return true if this problem stops the import until a person answers it} */
    public boolean isQuestion() {
        return severity == Severity.QUESTION;
    }

    /** {@return the number of cells that this problem concerns: 1 for a problem of a cell, the argument {@code cells} for a problem of a whole column, and 0 for any other problem} */
    public long cells() {
        if (value != null) {
            return 1;
        }
        return arguments.get("cells") instanceof Long cells ? cells : 0;
    }

    /** {@return true if this problem stops the import} */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@return true if this problem concerns the file or a column as a whole, false if it concerns one row} */
    public boolean isOfFile() {
        return position.row == 0;
    }

    /** {@return the physical line where the record starts, from 1; 0 if the problem concerns no line} */
    public long line() {
        return position.line;
    }

    /** {@return the row as a spreadsheet numbers it; 0 if the problem {@linkplain #isOfFile is of the file}} */
    public long row() {
        return position.row;
    }

    /** {@return the column's header as the file has it, or the field's label; null if the problem concerns no column} */
    public @Nullable String column() {
        return position.column;
    }

    /** {@return the name of the form's field; null if the problem concerns none} */
    public @Nullable String field() {
        return position.field;
    }

    /**
     * Returns what was expected and what was found, in words for the person who chose the file. The text does not say where the
     * problem is: {@link #row()} and {@link #column()} do.
     *
     * <p>Numbers and dates are formatted for the language, always with the digits 0 to 9 as in the files. Text that a person
     * types or looks up exactly as shown is not formatted: cell values, examples, formats, times, numbers of rows and positions.
     *
     * <p>In languages written from right to left, every inserted text is enclosed in U+2068 and U+2069 (first strong isolate and
     * pop directional isolate, Unicode Standard Annex 9), so that the cell's text and the sentence do not reorder each other.
     * These characters are invisible and always paired. For a log or terminal that does not support them, use English.
     *
     * @param locale the reader's language; for a language without texts, see the {@linkplain io.leadimport.problem package}
     * @return one or two sentences; control characters of the file are replaced by visible symbols, so the text is safe for a
     *     terminal and a log
     */
    public String message(Locale locale) {
        return ProblemMessage.of(this, locale);
    }

    /** {@return code and position, without anything of the file's content} */
    @Override
    public String toString() {
        return "Problem[" + code.code() + ", " + severity.code() + ", " + position + "]";
    }
}
