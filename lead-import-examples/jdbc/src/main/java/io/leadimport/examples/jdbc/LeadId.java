package io.leadimport.examples.jdbc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a lead is known by: the row of an import. It is there before the lead is stored, needs no sequence, and the leads of an
 * import stand together under it. Its text is the import id, a number sign and the row, such as {@code spring-fair#17}, which no
 * spreadsheet takes for a number or a date. Immutable.
 *
 * @param importId the import
 * @param row the lead's row in the file; the header is row 1
 */
public record LeadId(String importId, long row) {
    /** One text of each id; 18 digits always fit the column. */
    private static final Pattern TEXT = Pattern.compile("(.+)#([1-9][0-9]{0,17})", Pattern.DOTALL);

    /**
     * Reads an id.
     *
     * @param text what a user gave
     * @return the id; empty if this is none
     */
    public static Optional<LeadId> of(String text) {
        Matcher id = TEXT.matcher(text);
        return id.matches() ? Optional.of(new LeadId(id.group(1), Long.parseLong(id.group(2)))) : Optional.empty();
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return importId + "#" + row;
    }
}
