package io.leadimport.spi;

/** The review status of a lead. */
public enum LeadStatus {
    /** Imported and not decided yet. Every imported lead has this status first. */
    PENDING,
    /** Approved by an admin. */
    APPROVED,
    /** Declined by an admin. */
    DECLINED
}
