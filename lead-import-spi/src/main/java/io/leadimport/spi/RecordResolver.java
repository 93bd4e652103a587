package io.leadimport.spi;

import java.util.Map;
import java.util.Set;

/**
 * Finds records of the host that a field of the form points at: customers, products, campaigns.
 *
 * <p>Rules, the first three tested by {@code RecordResolverContract} of the contract kit:
 *
 * <ol>
 *   <li>The result has every id of the set under which the host has a record that the submitter may name, exactly as it
 *       stands in the set, and with it what the host makes of it: a key, an entity. An id without such a record is absent,
 *       and so is one whose value is null. Other keys are ignored, so that no collation or lenient parser widens a match.
 *   <li>An id that the host cannot read as one of its keys is absent, never an exception: ids come from files.
 *   <li>A record that the submitter may not see must be absent, like one that does not exist: the importer tells the two
 *       apart by nothing, and asks for every id of a file alike.
 *   <li>The values are handed back in {@link NewLead#values}, one object for all leads of an import that name the same id.
 * </ol>
 *
 * <p>It is called on the thread that imports, before anything is stored, once for each id of an import. What it throws fails
 * the import. Implementations must be safe for use by several threads at once.
 */
@FunctionalInterface
public interface RecordResolver {
    /**
     * Finds records by id.
     *
     * @param ids at most 500; unmodifiable
     * @param submitter who imports
     * @return the values of the records found, by id
     */
    Map<String, ?> resolve(Set<String> ids, Submitter submitter);
}
