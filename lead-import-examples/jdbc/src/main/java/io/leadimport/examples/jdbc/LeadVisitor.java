package io.leadimport.examples.jdbc;

import java.util.List;

/** Is shown the leads of a listing, one after the other. */
public interface LeadVisitor {
    /**
     * Called once, first.
     *
     * @param names the names of the fields that the leads' forms had, each once, in the order in which they were first used
     */
    void fieldNames(List<String> names);

    /**
     * Called for each lead: import by import, the oldest first, each in the order of its file.
     *
     * @param lead the lead
     */
    void lead(ListedLead lead);
}
