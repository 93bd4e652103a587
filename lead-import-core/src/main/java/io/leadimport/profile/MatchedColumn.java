package io.leadimport.profile;

import java.util.Optional;

/**
 * A column of a file, and the field that it fills or might fill. Immutable.
 *
 * @param position its position, from 1
 * @param header its header as the file has it
 * @param target the name of a field, or of an ID column as {@link ColumnMapping} calls it; empty if it fills neither
 * @param reason why it has this target; with {@link MatchReason#SIMILAR} the target is only a suggestion
 */
public record MatchedColumn(int position, String header, Optional<String> target, MatchReason reason) {
    /** {@return the position and the reason; not the header, since the first row of a file without a header is a lead} */
    @Override
    public String toString() {
        return "MatchedColumn[position=" + position + ", reason=" + reason + "]";
    }
}
