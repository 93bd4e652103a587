package io.leadimport.profile;

/** Whether the file must have a Partner ID column. */
public enum PartnerColumn {
    /** It must: a row can belong to any partner. */
    REQUIRED,
    /** It may be left out: every row belongs to one partner that is known. */
    OPTIONAL;

    /**
     * Whether the column must be there.
     *
     * @param partnerIsKnown whether one partner is meant where the file names none: the submitter's own, or the only one
     * @return what follows
     */
    public static PartnerColumn of(boolean partnerIsKnown) {
        return partnerIsKnown ? OPTIONAL : REQUIRED;
    }
}
