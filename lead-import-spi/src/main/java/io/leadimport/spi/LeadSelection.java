package io.leadimport.spi;

import java.util.Objects;

/** The leads to decide: one lead or a whole import. Immutable. */
public sealed interface LeadSelection {
    /**
     * Selects one lead.
     *
     * @param leadId the host's id of the lead; may be any text that a user typed
     * @return the selection
     */
    static LeadSelection lead(String leadId) {
        return new OneLead(leadId);
    }

    /**
     * Selects all leads of an import.
     *
     * @param key the import; its ids may be any text that a user typed
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
