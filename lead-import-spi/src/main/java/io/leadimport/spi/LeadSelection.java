package io.leadimport.spi;

import java.util.Objects;

/** Which leads to decide: one lead, or a whole import. Immutable. */
public sealed interface LeadSelection {
    /**
     * One lead.
     *
     * @param leadId the host's id of the lead, as it came from a user
     * @return the selection
     */
    static LeadSelection lead(String leadId) {
        return new OneLead(leadId);
    }

    /**
     * All leads of an import.
     *
     * @param importId the import's id, as it came from a user
     * @return the selection
     */
    static LeadSelection ofImport(String importId) {
        return new WholeImport(importId);
    }

    /**
     * One lead.
     *
     * @param leadId the host's id of the lead
     */
    record OneLead(String leadId) implements LeadSelection {
        public OneLead {
            Objects.requireNonNull(leadId, "leadId");
        }
    }

    /**
     * All leads of an import.
     *
     * @param importId the import's id
     */
    record WholeImport(String importId) implements LeadSelection {
        public WholeImport {
            Objects.requireNonNull(importId, "importId");
        }
    }
}
