package io.leadimport.spi;

import java.util.Map;
import java.util.Set;

/**
 * Finds records of the host that a field of the form refers to, such as customers, products or campaigns.
 *
 * <p>Rules, the first three tested by {@code RecordResolverContract} of the contract kit:
 *
 * <ol>
 *   <li>The result maps each id of the set that belongs to a record the submitter may refer to. The key is the id exactly as in
 *       the set; the value is the host's own object for the record, such as a key or an entity. An id without such a record is
 *       absent. A null value means the same. The importer ignores other keys, so that no collation or lenient parser widens a
 *       match.
 *   <li>An id that the host cannot read as one of its keys is absent, never an exception: ids come from files.
 *   <li>A record that the submitter may not see must be absent, like one that does not exist. The importer does not distinguish
 *       the two, and asks for every id of a file.
 *   <li>{@link NewLead#values} returns the value of the record. All leads of an import with the same id share one object.
 * </ol>
 *
 * <p>The importer calls it on its caller's thread, before anything is stored, once for each id of an import. An exception fails
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
