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
     * @param key the import, as it came from a user
     * @return the selection
     */
    static LeadSelection ofImport(ImportKey key) {
        return new WholeImport(key);
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
     * @param key the import
     */
    record WholeImport(ImportKey key) implements LeadSelection {
        public WholeImport {
            Objects.requireNonNull(key, "key");
        }
    }
}
