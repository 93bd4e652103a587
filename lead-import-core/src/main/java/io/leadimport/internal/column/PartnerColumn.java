package io.leadimport.internal.column;

/** Whether a file must have a Partner ID column. */
public enum PartnerColumn {
    /** It must: a row may belong to any partner. */
    REQUIRED,
    /** It may be left out: every row belongs to one known partner. */
    OPTIONAL;

    /**
     * Decides whether the column must be there.
     *
     * @param partnerIsKnown whether a row without a Partner ID belongs to a known partner: the submitter's own, or the only one
     * @return {@link #OPTIONAL} if the partner is known
     */
    public static PartnerColumn of(boolean partnerIsKnown) {
        return partnerIsKnown ? OPTIONAL : REQUIRED;
    }
}
