package io.leadimport.profile;

/** Why a column has its role. */
public enum MatchReason {
    /** A {@link ColumnMapping} says so. */
    MAPPED,
    /** The header is the field's name. */
    NAME,
    /** The header is the field's label. */
    LABEL,
    /** The header is one of the field's aliases. */
    ALIAS,
    /** It is the column of problems of an error file. It is not imported. */
    PROBLEMS,
    /** The header resembles that of a field that no other column fills. This is only a suggestion: the column is not imported. */
    SIMILAR,
    /** Another column has the same role. Either the other one is imported, or neither is. */
    DOUBLED,
    /** The header is unknown. The column is not imported. */
    NONE;

    /** {@return whether the column is imported} */
    public boolean isMatch() {
        return this == MAPPED || this == NAME || this == LABEL || this == ALIAS;
    }
}
