package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a lead: its import and its row. Its text is {@code spring-fair#17}, or {@code P-1001/spring-fair#17} for an import of a
 * partner, with both ids escaped by {@link EscapedId}. No spreadsheet mistakes it for a number or a date. It is known before the
 * lead is stored, and needs no sequence. Immutable.
 *
 * @param key the import
 * @param row the lead's row in the file; the header is row 1
 */
public record LeadId(ImportKey key, long row) {
    /** Without leading zeros, so that each number has one text; 18 digits always fit the column. */
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,17}");

    /**
     * Reads an id.
     *
     * @param text any text
     * @return the id, or empty if the text is not an id
     */
    public static Optional<LeadId> of(String text) {
        int sign = text.lastIndexOf('#');
        if (sign < 0 || !ROW.matcher(text.substring(sign + 1)).matches()) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        Optional<String> partnerId =
                slash < 0 || slash > sign ? Optional.empty() : Optional.of(EscapedId.decode(text.substring(0, slash)));
        ImportKey key =
                new ImportKey(partnerId, EscapedId.decode(text.substring(partnerId.isPresent() ? slash + 1 : 0, sign)));
        LeadId id = new LeadId(key, Long.parseLong(text.substring(sign + 1)));
        return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return key.partnerId().map(id -> EscapedId.encode(id) + "/").orElse("") + EscapedId.encode(key.importId()) + "#"
                + row;
    }
}
