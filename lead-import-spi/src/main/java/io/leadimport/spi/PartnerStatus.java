package io.leadimport.spi;

/** The status of a partner. Only an approved or active partner can receive leads. */
public enum PartnerStatus {
    /** Applied and not decided yet; receives no leads. */
    PENDING,
    /** Approved by an admin; receives leads. */
    APPROVED,
    /** Works with the host; receives leads. */
    ACTIVE,
    /** Declined by an admin; receives no leads. */
    DECLINED,
    /** Suspended for now; receives no leads. */
    SUSPENDED;

    /** {@return true if a partner of this status can receive leads} */
    public boolean takesLeads() {
        return this == APPROVED || this == ACTIVE;
    }
}
