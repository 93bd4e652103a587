package io.leadimport.spi;

/** Where a partner stands. Only an approved or active partner can be given leads. */
public enum PartnerStatus {
    /** Applied, not decided yet: gets no leads. */
    PENDING,
    /** Approved by an admin: gets leads. */
    APPROVED,
    /** Working with the host: gets leads. */
    ACTIVE,
    /** Declined by an admin: gets no leads. */
    DECLINED,
    /** Suspended for now: gets no leads. */
    SUSPENDED;

    /** {@return whether leads can be registered for a partner of this status} */
    public boolean takesLeads() {
        return this == APPROVED || this == ACTIVE;
    }
}
