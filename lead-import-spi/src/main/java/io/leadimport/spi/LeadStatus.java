package io.leadimport.spi;

/** Where a lead stands in the host's review. */
public enum LeadStatus {
    /** Imported and not decided yet. Every imported lead begins here. */
    PENDING,
    /** Approved by an admin. */
    APPROVED,
    /** Declined by an admin. */
    DECLINED
}
