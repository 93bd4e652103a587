package io.leadimport.spi;

import java.util.Optional;

/**
 * Stores leads: all leads of a file, or none.
 *
 * <p>A host implements this over its own database. A typical implementation opens a new transaction, inserts the receipt, and
 * inserts the leads in batches:
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
 *   <li>{@code saveAll} is one transaction. When it returns, the receipt and every lead of the batch are committed. It must not
 *       join a transaction of its caller; it must open a new one. A store without transactions stages the leads and then
 *       publishes them. A reactive store blocks.
 *   <li>When {@code saveAll} throws, nothing of the batch is stored: no lead and no receipt.
 *   <li>If the batch's iterator throws, {@code saveAll} must roll back, and throw that exception itself or one that has it as a
 *       cause. The iterator throws if the file changed, if it cannot be read, or if the import was cancelled. On cancellation
 *       the thread may be interrupted: the rollback must still succeed, and the thread must stay interrupted.
 *   <li>The receipt is stored under its unique {@linkplain ImportReceipt#key() key}: an import id in the scope of admins or of
 *       one partner. If the id is taken in that scope, {@code saveAll} must throw {@link ImportIdTakenException} and must leave
 *       the earlier import unchanged, even if two threads or processes race. The same id in another scope is another import.
 *   <li>{@code findImport} returns the receipt as it was stored, equal in every component. It returns empty for a key that was
 *       never stored or is not committed yet. Partner ids and import ids must be compared exactly, including case and
 *       surrounding space.
 *   <li>Every lead is stored as {@link LeadStatus#PENDING}, in the order of the batch, with exactly its row, partner id, partner
 *       user id, values and unreadable texts. A decimal must keep its value, and should keep its scale ({@code 12.50}).
 *   <li>The host may iterate the batch again from its start to retry its own transaction. No lead of an abandoned iteration may
 *       be stored.
 *   <li>However {@code saveAll} ends, it must release its connections, locks and threads.
 *   <li>A host that refuses a lead throws {@link LeadRefusedException} with the row of the lead, and stores nothing. This
 *       exception and those of rules 4 and 10 must be thrown by {@code saveAll} directly, not as the cause of another exception.
 *   <li>If partners and users may change while an import runs, the host must check {@link LeadBatch#partnerIds()} and {@link
 *       LeadBatch#partnerUserIds()} again inside the transaction, and must lock them until it ends. The user of each lead must still belong to the partner of that lead. If a partner or user no longer takes leads, or a user has left the partner of its leads, the
 *       host throws {@link ReferencesChangedException}, and the file is checked again. It may instead refuse such a lead in
 *       its own words, as in rule 9. Nothing is stored.
 *   <li>{@code findImportOfFile} returns the latest receipt of an import of these bytes whose submitter {@linkplain
 *       Submitter#sharesScopeWith shares the scope} of the one who asks. It returns empty if there is none in that scope.
 * </ol>
 *
 * <p>Rules 9 to 11 are optional. The contract kit tests them if the host says that it implements them.
 *
 * <p>Implementations must be safe for use by several threads at once.
 */
public interface LeadRepository {
    /**
     * Stores the receipt and all leads in one transaction of its own.
     *
     * @param batch the leads of one file, at least one
     * @throws ImportIdTakenException if the receipt's import id is taken in its scope (rule 4)
     * @throws LeadRefusedException if the host refuses a lead for a reason of its own (rule 9); nothing is stored, and the
     *     report shows the reason
     * @throws ReferencesChangedException if partners or users changed (rule 10); nothing is stored, and the file is checked
     *     again
     * @throws LeadsNotStoredException if the host failed before it requested the commit, so that nothing was stored. If the
     *     commit itself failed, the outcome is unknown. After any other exception that is thrown after the last lead was read, the
     *     importer calls {@link #findImport} to learn the outcome
     */
    void saveAll(LeadBatch batch);

    /**
     * Finds the import stored under a key. Only committed imports may be found.
     *
     * @param key the key. Its ids may be any text that a user typed. If the store cannot hold an id (too long, NUL, a lone
     *     surrogate), the result is empty
     * @return the receipt, or empty if no such import was stored
     */
    Optional<ImportReceipt> findImport(ImportKey key);

    /**
     * Finds an earlier import of the same file, so that the importer can warn a person who imports it under a new id.
     *
     * @implSpec returns empty; the importer then warns nobody
     * @param sourceDigest SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
     * @param submitter who imports the file now
     * @return the receipt of the latest committed import of these bytes in the scope of this submitter (rule 11), or empty
     */
    default Optional<ImportReceipt> findImportOfFile(String sourceDigest, Submitter submitter) {
        return Optional.empty();
    }
}
