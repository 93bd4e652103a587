package io.leadimport.profile;

import java.util.Optional;

/**
 * A column of a file, and the field that it fills or might fill. Immutable.
 *
 * @param position the position of the column, 1-based
 * @param header the header as it is in the file
 * @param target the name of a field, or the name of an ID column as in {@link ColumnMapping}; empty if the column fills
 *     neither
 * @param reason the reason for the target; with {@link MatchReason#SIMILAR} the target is only a suggestion
 */
public record MatchedColumn(int position, String header, Optional<String> target, MatchReason reason) {
    /** {@return the position and the reason; without the header, which is personal data in a file without a header} */
    @Override
    public String toString() {
        return "MatchedColumn[position=" + position + ", reason=" + reason + "]";
    }
}
