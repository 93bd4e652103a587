package io.leadimport.column;

/** Whether the file must have a Partner ID column. */
public enum PartnerColumn {
    /** It must: a row can belong to any partner. */
    REQUIRED,
    /** It may be left out: every row belongs to one partner that is known. */
    OPTIONAL
}
