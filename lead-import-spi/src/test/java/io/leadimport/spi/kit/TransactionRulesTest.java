package io.leadimport.spi.kit;

import io.leadimport.kit.CallerTransaction;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.NewLead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Repositories that do not store an import in one transaction (rules 1 and 2), and how the contract fails for them. */
final class TransactionRulesTest {
    private static final String[] FAILING_ITERATORS = {
        "nothingIsStoredWhenTheFirstLeadCannotBeRead",
        "nothingIsStoredWhenALeadInTheMiddleCannotBeRead",
        "nothingIsStoredWhenTheLastLeadCannotBeRead",
        "nothingIsStoredWhenTheIterationFailsAfterTheLastLead",
        "nothingIsStoredWhenTheIteratorThrowsAnError",
        "anImportThatFailedCanBeStoredUnderTheSameId",
    };

    @Test
    void committingLaterBreaksRule1() {
        KitRun.of(CommitsWithTheNextImport.class)
                .saying(
                        "theReceiptAndEveryLeadAreStoredWhenSaveAllReturns",
                        "LeadRepository rule 1: when saveAll has returned, the store must hold the leads of the "
                                + "batch (1), each once and in order, but it holds 0. Commit before saveAll returns");
    }

    static final class CommitsWithTheNextImport extends OpenLeadContract {
        private Runnable uncommitted = () -> {};

        @Override
        synchronized void publish(ImportReceipt receipt, List<StoredLead> staged) {
            uncommitted.run();
            uncommitted = () -> super.publish(receipt, staged);
        }
    }

    @Test
    void joiningTheCallersTransactionBreaksRule1() {
        KitRun.of(JoinsTheCallersTransaction.class)
                .failsOnceSaying(
                        "anImportOutlivesTheRollbackOfItsCallersTransaction",
                        "LeadRepository rule 1: when the caller's transaction was rolled back after saveAll returned, "
                                + "the store must hold the leads of the batch (12), each once and in order, but it holds "
                                + "0. Open a new transaction (REQUIRES_NEW) instead of joining the caller's");
    }

    static final class JoinsTheCallersTransaction extends OpenLeadContract {
        @Override
        protected Optional<CallerTransaction> callerTransaction() {
            return Optional.of(work -> {
                work.run();
                receipts.clear();
                leads.clear();
            });
        }
    }

    @Test
    void sharingStateBetweenThreadsBreaksRule1() {
        KitRun.of(StagesInAField.class)
                .fails("importsOfSeveralThreadsAreStoredAtTheSameTime", "LeadRepository rule 1: ");
    }

    static final class StagesInAField extends OpenLeadContract {
        private List<StoredLead> staged = List.of();

        @Override
        public void saveAll(LeadBatch batch) {
            refuseIfTaken(batch.receipt());
            staged = new CopyOnWriteArrayList<>();
            batch.forEach(lead -> staged.add(stored(lead)));
            publish(batch.receipt(), staged);
        }
    }

    @Test
    void savingEveryChunkInATransactionOfItsOwnBreaksRule2() {
        KitRun.of(SavesInManyTransactions.class)
                .fails("nothingIsStoredWhenTheLastLeadCannotBeRead", "LeadRepository rule 2: ")
                .saying(
                        "nothingIsStoredWhenALeadInTheMiddleCannotBeRead",
                        "LeadRepository rule 2: saveAll threw, so nothing may be stored, but the store holds 500 leads. "
                                + "Insert the receipt and all leads in one transaction, and roll it back whatever is "
                                + "thrown");
    }

    static final class SavesInManyTransactions extends OpenLeadContract {
        @Override
        public void saveAll(LeadBatch batch) {
            refuseIfTaken(batch.receipt());
            for (List<NewLead> chunk : batch.chunks(500)) {
                add(batch.receipt().key(), chunk.stream().map(this::stored).toList());
            }
            put(batch.receipt());
        }
    }

    @Test
    void keepingTheReceiptOfAFailedImportBreaksRule2() {
        KitRun run = KitRun.of(KeepsTheReceipt.class);
        for (String test : FAILING_ITERATORS) {
            run.fails(test, "LeadRepository rule 2: ");
        }
        run.saying(
                "nothingIsStoredWhenTheFirstLeadCannotBeRead",
                "LeadRepository rule 2: saveAll threw, so nothing may be stored, but the store holds the receipt. Insert "
                        + "the receipt and all leads in one transaction, and roll it back whatever is thrown");
    }

    static final class KeepsTheReceipt extends OpenLeadContract {
        @Override
        public void saveAll(LeadBatch batch) {
            synchronized (this) {
                refuseIfTaken(batch.receipt());
                put(batch.receipt());
            }
            List<StoredLead> staged = new ArrayList<>();
            stage(batch, staged);
            add(batch.receipt().key(), staged);
        }
    }

    @Test
    void committingWhenAnErrorIsThrownBreaksRule2() {
        KitRun.of(RollsBackForExceptionsOnly.class)
                .failsOnly("LeadRepository rule 2", "nothingIsStoredWhenTheIteratorThrowsAnError");
    }

    static final class RollsBackForExceptionsOnly extends OpenLeadContract {
        @Override
        void stage(LeadBatch batch, List<StoredLead> staged) {
            try {
                super.stage(batch, staged);
            } catch (Error e) {
                publish(batch.receipt(), staged);
                throw e;
            }
        }
    }

    @Test
    void rollingBackEveryImportWhenOneFailsBreaksRule2() {
        KitRun.of(ForgetsEverythingOnFailure.class)
                .failsOnly("LeadRepository rule 2", "anImportThatFailsLeavesOtherImportsAsTheyWere");
    }

    static final class ForgetsEverythingOnFailure extends OpenLeadContract {
        @Override
        void stage(LeadBatch batch, List<StoredLead> staged) {
            try {
                super.stage(batch, staged);
            } catch (RuntimeException e) {
                leads.clear();
                receipts.clear();
                throw e;
            }
        }
    }
}
