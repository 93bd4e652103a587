package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a lead is known by: the row of an import. It is there before the lead is stored, needs no sequence, and the leads of an
 * import stand together under it. Its text is the import id, a number sign and the row, such as {@code spring-fair#17}, which no
 * spreadsheet takes for a number or a date; before it stand the id of the partner and a slash where the import is a partner's,
 * such as {@code P-1001/spring-fair#17}. A slash or percent sign within an id is written as {@code %2F} or {@code %25}. Immutable.
 *
 * @param key the import
 * @param row the lead's row in the file; the header is row 1
 */
public record LeadId(ImportKey key, long row) {
    /** One text of each number; 18 digits always fit the column. */
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,17}");

    /**
     * Reads an id.
     *
     * @param text what a user gave
     * @return the id; empty if this is none
     */
    public static Optional<LeadId> of(String text) {
        int sign = text.lastIndexOf('#');
        if (sign < 0 || !ROW.matcher(text.substring(sign + 1)).matches()) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        Optional<String> partnerId =
                slash < 0 || slash > sign ? Optional.empty() : Optional.of(decoded(text.substring(0, slash)));
        ImportKey key = new ImportKey(partnerId, decoded(text.substring(partnerId.isPresent() ? slash + 1 : 0, sign)));
        LeadId id = new LeadId(key, Long.parseLong(text.substring(sign + 1)));
        return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    }

    private static String decoded(String part) {
        return part.replace("%2F", "/").replace("%25", "%");
    }

    private static String encoded(String id) {
        return id.replace("%", "%25").replace("/", "%2F");
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return key.partnerId().map(id -> encoded(id) + "/").orElse("") + encoded(key.importId()) + "#" + row;
    }
}
