package io.leadimport.examples.jdbc;

import java.util.List;

/** Receives the leads of a listing, one after the other. */
public interface LeadVisitor {
    /**
     * Called once, first.
     *
     * @param names the distinct field names of the leads' forms, in the order of first use
     */
    void fieldNames(List<String> names);

    /**
     * Called for each lead: import by import, the oldest first, each in the order of its file.
     *
     * @param lead the lead
     */
    void lead(ListedLead lead);
}
