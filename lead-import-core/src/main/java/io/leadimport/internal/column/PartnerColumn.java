package io.leadimport.internal.column;

/** Whether a file must have a Partner ID column. */
public enum PartnerColumn {
    /** The column is required: a row may belong to any partner. */
    REQUIRED,
    /** The column may be missing: every row belongs to one known partner. */
    OPTIONAL;

    /**
     * Decides whether the column is required.
     *
     * @param partnerIsKnown whether a row without a Partner ID belongs to a known partner: that of the submitter, or
     *     the only one
     * @return {@link #OPTIONAL} if the partner is known
     */
    public static PartnerColumn of(boolean partnerIsKnown) {
        return partnerIsKnown ? OPTIONAL : REQUIRED;
    }
}
