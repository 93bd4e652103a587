package io.leadimport.profile;

import java.util.Optional;

/**
 * A column of a file, and what it is or might be for. Immutable.
 *
 * @param position its place, from 1
 * @param header its header as the file has it
 * @param target the name of a field, or of an ID column as {@link ColumnMapping} calls it; empty where it fills none
 * @param reason why; with {@link MatchReason#SIMILAR} the target is a suggestion
 */
public record MatchedColumn(int position, String header, Optional<String> target, MatchReason reason) {
    /** {@return what kind of thing it is, and nothing of what the file says: without a header, its first row is a lead} */
    @Override
    public String toString() {
        return "MatchedColumn[position=" + position + ", reason=" + reason + "]";
    }
}
