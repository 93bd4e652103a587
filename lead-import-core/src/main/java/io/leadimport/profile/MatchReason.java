package io.leadimport.profile;

/** Why a column is taken for what it is. */
public enum MatchReason {
    /** A {@link ColumnMapping} says so. */
    GIVEN,
    /** The header is the field's name. */
    NAME,
    /** The header is the field's label. */
    LABEL,
    /** The header is one of the field's aliases. */
    ALIAS,
    /** It is the column of problems of an error file of ours, and not imported. */
    PROBLEMS,
    /** The header looks like one of the field's, which no other column fills. It is a suggestion only: nothing is imported. */
    SIMILAR,
    /** Another column is for the same, and none of them or only the other one is imported. */
    DOUBLED,
    /** Nothing is known of it, and it is not imported. */
    NONE;

    /** {@return whether the column is imported} */
    public boolean isMatch() {
        return this == GIVEN || this == NAME || this == LABEL || this == ALIAS;
    }
}
