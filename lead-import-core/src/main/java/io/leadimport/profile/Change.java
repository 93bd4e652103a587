package io.leadimport.profile;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** One change of an {@link ImportProfile}. Immutable; {@code toString} contains no text of a file. */
public sealed interface Change {
    /** {@return the name of the field whose cells it concerns; null if it concerns the whole file} */
    default @Nullable String field() {
        return null;
    }

    /**
     * The header stands in another row.
     *
     * @param row the row as a spreadsheet numbers it, from 1
     */
    record HeaderRow(int row) implements Change {}

    /**
     * A file that is not UTF-8 is read in another charset.
     *
     * @param charset the charset
     */
    record Fallback(Charset charset) implements Change {}

    /**
     * A column fills a field, or is left out.
     *
     * @param header the header of the column
     * @param target as in {@link ColumnMapping#targets}
     */
    record Column(String header, String target) implements Change {
        @Override
        public String toString() {
            return "Column[target=" + target + "]";
        }
    }

    /**
     * The dates of a field are written in another format.
     *
     * @param field the name of the field
     * @param format the format
     */
    record Dates(String field, DateFormat format) implements Change {}

    /**
     * The numbers of a field are written in another notation.
     *
     * @param field the name of the field
     * @param notation the notation
     */
    record Numbers(String field, NumberNotation notation) implements Change {}

    /**
     * A text stands for a value of a choice, country, language or yes/no field.
     *
     * @param field the name of the field
     * @param text the text of the cell
     * @param value a text that the form accepts
     */
    record Replace(String field, String text, String value) implements Change {
        @Override
        public String toString() {
            return "Replace[field=" + field + "]";
        }
    }

    /**
     * The cells of a field are tidied before they are read.
     *
     * @param field the name of the field
     * @param cleaning how
     */
    record Clean(String field, Cleaning cleaning) implements Change {}

    /**
     * A text means that there is no value, in every field.
     *
     * @param text the text; letter case and white space do not count
     */
    record NoValue(String text) implements Change {
        @Override
        public String toString() {
            return "NoValue[]";
        }
    }
}
