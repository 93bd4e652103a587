package io.leadimport.spi;

import java.util.Optional;

/**
 * Where leads are stored: all leads of a file, or none.
 *
 * <p>A host implements this over its own database. A typical implementation is one method that opens a new transaction,
 * inserts the receipt, and inserts the leads in batches:
 *
 * <pre>{@code
 * @Transactional(propagation = Propagation.REQUIRES_NEW)
 * public void saveAll(LeadBatch batch) {
 *     insertReceipt(batch.receipt());              // a unique key refuses an import id that is taken in its scope
 *     for (List<NewLead> chunk : batch.chunks(500)) {
 *         insertLeads(chunk);
 *     }
 * }
 * }</pre>
 *
 * <p>Rules, each tested by {@code LeadRepositoryContract} of the contract kit:
 *
 * <ol>
 *   <li>{@code saveAll} is one transaction. When it returns, the receipt and every lead of the batch are committed. It
 *       must therefore not join a transaction of its caller but open a new one; a store without transactions stages and
 *       then publishes; a reactive one blocks.
 *   <li>When {@code saveAll} throws, nothing of the batch is stored: no lead and no receipt.
 *   <li>What the batch's iterator throws must roll the transaction back and must leave {@code saveAll} as it is or as a
 *       cause. It throws when the file changed or cannot be read, and when the import is cancelled: then the thread may be
 *       interrupted, the rollback must succeed all the same, and the thread must stay interrupted.
 *   <li>The receipt is stored under its unique {@linkplain ImportReceipt#key() key}: an import id, in the scope of admins or of
 *       one partner. Where the id is taken in that scope, {@code saveAll} must throw {@link ImportIdTakenException} and leave
 *       what was stored before untouched, also when two threads or processes race. The same id in another scope is another
 *       import.
 *   <li>{@code findImport} returns the receipt as it was stored, equal in every component; it returns empty for a key
 *       that was never stored, or is not committed yet. Partner and import ids are compared exactly: case and surrounding
 *       space count.
 *   <li>Every lead is stored as {@link LeadStatus#PENDING}, with its row, partner id, partner user id, values and
 *       unreadable texts exactly as given, in the batch's order. A decimal keeps its value; its scale ({@code 12.50}) too
 *       where the store can keep it.
 *   <li>The batch may be iterated again from its start, to retry the host's own transaction; leads must not be kept
 *       from an iteration that was given up.
 *   <li>However {@code saveAll} ends, it gives back what it took: connections, locks, threads.
 *   <li>A host that refuses leads throws {@link LeadRefusedException} with the row of the lead, and stores nothing. This and the
 *       exceptions of rules 4 and 10 must come out of {@code saveAll} as they are, not as the cause of another.
 *   <li>A host whose partners and users may change while an import runs looks at those of {@link LeadBatch#partnerIds()} and
 *       {@link LeadBatch#partnerUserIds()} again, inside the transaction and so that they cannot change before it ends (a
 *       lock). Which user must be on which team only the leads say. If one of them takes no leads any more, or a user is not
 *       on the team of the partner of its leads, it
 *       throws {@link ReferencesChangedException}, so that people are told as by the check; or it refuses such a lead in its
 *       own words, as in rule 9. Nothing is stored.
 *   <li>{@code findImportOfFile} returns the receipt of an import of these bytes whose submitter {@linkplain
 *       Submitter#sharesScopeWith shares the scope} of the one who asks, the latest of several; it returns empty if there is
 *       none, whatever others have imported.
 * </ol>
 *
 * <p>Rules 9 to 11 are for hosts that do these things; the contract kit asks which.
 *
 * <p>Implementations must be safe for use by several threads at once.
 */
public interface LeadRepository {
    /**
     * Stores the receipt and all leads in one transaction of its own.
     *
     * @param batch the leads of one file, at least one
     * @throws ImportIdTakenException if the receipt's import id is taken in its scope (rule 4)
     * @throws LeadRefusedException if the host refuses a lead for a reason of its own; nothing is stored, and the person
     *     who imports is told
     * @throws ReferencesChangedException if partners or users changed (rule 10); nothing is stored, and the person who imports
     *     is told what the check says now
     * @throws LeadsNotStoredException if the host failed before it asked for the commit, so that nothing was stored. If the
     *     commit itself failed, nobody knows: after any other exception that follows the end of the iteration, the importer asks
     *     {@link #findImport} what became of the import
     */
    void saveAll(LeadBatch batch);

    /**
     * Finds what was stored under a key. It must see committed imports only.
     *
     * @param key its ids are any text, as it came from a user: one that the store cannot even hold (too long, with NUL or half
     *     a surrogate pair) was never stored
     * @return the receipt, or empty if no such import was stored
     */
    Optional<ImportReceipt> findImport(ImportKey key);

    /**
     * Finds an earlier import of the same file, so that a person who imports it under a new id is warned.
     *
     * @implSpec returns empty, and nobody is warned
     * @param sourceDigest SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
     * @param submitter who imports the file now
     * @return the receipt of the latest committed import of these bytes that this person may know of (rule 11), or empty
     */
    default Optional<ImportReceipt> findImportOfFile(String sourceDigest, Submitter submitter) {
        return Optional.empty();
    }
}
