package io.leadimport.profile;

/** The reason why a column has its target. */
public enum MatchReason {
    /** A {@link ColumnMapping} contains the header. */
    MAPPED,
    /** The header is the field's name. */
    NAME,
    /** The header is the field's label. */
    LABEL,
    /** The header is one of the field's aliases. */
    ALIAS,
    /** The column contains the problems of an error file. It is not imported. */
    PROBLEMS,
    /**
     * The header is similar to that of a field that no other column fills. The column is checked as that field, and a question
     * asks whether it is.
     */
    SIMILAR,
    /** Another column has the same target. Either the other column is imported, or neither is. */
    DOUBLED,
    /** The header is unknown. The column is not imported. */
    NONE;

    /** {@return true if it is certain that the column is imported} */
    public boolean isMatch() {
        return this == MAPPED || this == NAME || this == LABEL || this == ALIAS;
    }
}
