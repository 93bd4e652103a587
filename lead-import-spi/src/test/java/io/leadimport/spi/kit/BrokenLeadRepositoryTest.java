package io.leadimport.spi.kit;

import io.leadimport.kit.CallerTransaction;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.NewLead;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Repositories that break a rule each, and what the contract says of them. */
final class BrokenLeadRepositoryTest {
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
                add(batch.receipt().importId(), chunk.stream().map(this::stored).toList());
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
            add(batch.receipt().importId(), staged);
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

    @Test
    void swallowingWhatTheIteratorThrowsBreaksRule3() {
        KitRun.of(SwallowsFailures.class)
                .fails("whatTheIteratorThrowsAtTheFirstLeadLeavesSaveAll", "LeadRepository rule 3: ")
                .saying(
                        "whatTheIteratorThrowsAtTheLastLeadLeavesSaveAll",
                        "LeadRepository rule 3: the batch's iterator threw after 11 of 12 leads, but saveAll returned. "
                                + "Iterate until hasNext() says false, and catch nothing that the iterator throws");
    }

    static final class SwallowsFailures extends OpenLeadContract {
        @Override
        public void saveAll(LeadBatch batch) {
            try {
                super.saveAll(batch);
            } catch (ImportIdTakenException e) {
                throw e;
            } catch (RuntimeException e) {
                Thread.yield();
            }
        }
    }

    @Test
    void hidingWhatTheIteratorThrewBreaksRule3() {
        KitRun.of(HidesTheCause.class)
                .failsOnly(
                        "LeadRepository rule 3",
                        "whatTheIteratorThrowsAtTheFirstLeadLeavesSaveAll",
                        "whatTheIteratorThrowsInTheMiddleLeavesSaveAll",
                        "whatTheIteratorThrowsAtTheLastLeadLeavesSaveAll",
                        "whatTheIteratorThrowsAfterTheLastLeadLeavesSaveAll")
                .saying(
                        "whatTheIteratorThrowsAtTheFirstLeadLeavesSaveAll",
                        "LeadRepository rule 3: the batch's iterator threw after 0 of 12 leads, and saveAll must throw "
                                + "that as it is or as a cause, but threw java.lang.IllegalStateException: not stored");
    }

    static final class HidesTheCause extends OpenLeadContract {
        @Override
        void stage(LeadBatch batch, List<StoredLead> staged) {
            try {
                super.stage(batch, staged);
            } catch (RuntimeException e) {
                throw new IllegalStateException("not stored");
            }
        }
    }

    @Test
    void countingTheLeadsInsteadOfAskingForMoreBreaksRules2And3() {
        KitRun.of(StopsAtTheSize.class)
                .fails("whatTheIteratorThrowsAfterTheLastLeadLeavesSaveAll", "LeadRepository rule 3: ")
                .saying(
                        "nothingIsStoredWhenTheIterationFailsAfterTheLastLead",
                        "LeadRepository rule 2: the batch's iterator threw, so nothing may be stored, but the store "
                                + "holds 12 leads. Insert the receipt and all leads in one transaction, and roll it "
                                + "back whatever is thrown");
    }

    static final class StopsAtTheSize extends OpenLeadContract {
        @Override
        void stage(LeadBatch batch, List<StoredLead> staged) {
            Iterator<NewLead> leads = batch.iterator();
            for (long i = 0; i < batch.size(); i++) {
                staged.add(stored(leads.next()));
            }
        }
    }

    @Test
    void overwritingATakenImportIdBreaksRule4() {
        KitRun.of(Overwrites.class)
                .failsOnly(
                        "LeadRepository rule 4",
                        "anImportIdThatIsTakenIsRefusedAndWhatItStandsForStays",
                        "theSameImportIsNotStoredTwice",
                        "oneOfTwoThreadsThatRaceForAnImportIdWins",
                        "oneOfEightThreadsThatRaceForAnImportIdWins")
                .saying(
                        "theSameImportIsNotStoredTwice",
                        "LeadRepository rule 4: where the import id is taken, saveAll must throw ImportIdTakenException, "
                                + "but it returned. Translate the violation of the receipt's unique key");
    }

    static final class Overwrites extends OpenLeadContract {
        @Override
        void refuseIfTaken(ImportReceipt receipt) {
            leads.remove(receipt.importId());
        }
    }

    @Test
    void checkingAndStoringWithoutALockBreaksRule4() {
        KitRun.of(TakesNoLock.class)
                .failsOnly(
                        "LeadRepository rule 4",
                        "oneOfTwoThreadsThatRaceForAnImportIdWins",
                        "oneOfEightThreadsThatRaceForAnImportIdWins")
                .saying(
                        "oneOfTwoThreadsThatRaceForAnImportIdWins",
                        "LeadRepository rule 4: 2 threads raced for one import id, so one must store its import, but 2 "
                                + "did. Let a unique key on the import id decide, and insert the receipt first");
    }

    static final class TakesNoLock extends OpenLeadContract {
        @Override
        synchronized void publish(ImportReceipt receipt, List<StoredLead> staged) {
            put(receipt);
            add(receipt.importId(), staged);
        }
    }

    @Test
    void refusingATakenImportIdWithTheDatabasesExceptionBreaksRule4() {
        KitRun.of(ThrowsItsOwnException.class)
                .fails("oneOfTwoThreadsThatRaceForAnImportIdWins", "LeadRepository rule 4: ")
                .saying(
                        "theSameImportIsNotStoredTwice",
                        "LeadRepository rule 4: where the import id is taken, saveAll must throw ImportIdTakenException, "
                                + "but it threw java.lang.IllegalStateException: duplicate key. Translate the "
                                + "violation of the receipt's unique key");
    }

    static final class ThrowsItsOwnException extends OpenLeadContract {
        @Override
        void refuseIfTaken(ImportReceipt receipt) {
            if (receipts.containsKey(receipt.importId())) {
                throw new IllegalStateException("duplicate key");
            }
        }
    }

    @Test
    void findingImportIdsWhateverTheirCaseBreaksRule5() {
        KitRun.of(IgnoresCase.class)
                .failsOnceSaying(
                        "importIdsThatDifferInCaseOrSpaceAreNotFound",
                        "LeadRepository rule 5: nothing was stored under \"KIT-IMPORT-1\", but findImport found the "
                                + "import \"Kit-Import-1\". Compare import ids exactly");
    }

    static final class IgnoresCase extends OpenLeadContract {
        @Override
        public synchronized Optional<ImportReceipt> findImport(String importId) {
            return super.findImport(importId)
                    .or(() -> receipts.values().stream()
                            .filter(receipt -> receipt.importId().equalsIgnoreCase(importId))
                            .findFirst());
        }
    }

    @Test
    void aUniqueKeyThatIgnoresCaseBreaksRule5() {
        KitRun.of(KeyIgnoresCase.class)
                .fails("importIdsThatDifferInCaseOrSpaceOrAnAccentStandForDifferentImports", "LeadRepository rule 5: ");
    }

    static final class KeyIgnoresCase extends OpenLeadContract {
        @Override
        synchronized void refuseIfTaken(ImportReceipt receipt) {
            String id = receipt.importId().toLowerCase(Locale.ROOT);
            if (receipts.keySet().stream()
                    .anyMatch(key -> key.toLowerCase(Locale.ROOT).equals(id))) {
                throw new ImportIdTakenException(receipt.importId());
            }
        }
    }

    @Test
    void forgettingPartOfTheReceiptBreaksRule5() {
        KitRun.of(TruncatesTheTime.class)
                .failsOnceSaying(
                        "theReceiptIsFoundAsItWasStored",
                        "LeadRepository rule 5: findImport must return the receipt as it was stored, but its importedAt "
                                + "is 2027-03-28T02:30:00Z, not 2027-03-28T02:30:00.001Z");
    }

    static final class TruncatesTheTime extends OpenLeadContract {
        @Override
        synchronized void put(ImportReceipt receipt) {
            super.put(new ImportReceipt(
                    receipt.importId(),
                    receipt.sourceDigest(),
                    receipt.formDigest(),
                    receipt.submitter(),
                    receipt.attributes(),
                    receipt.importedAt().truncatedTo(ChronoUnit.SECONDS),
                    receipt.fileName(),
                    receipt.leads(),
                    receipt.blankRows(),
                    receipt.warnings()));
        }
    }

    @Test
    void failingForAnImportIdThatCannotBeReadBreaksRule5() {
        KitRun.of(RefusesOddIds.class)
                .failsOnly(
                        "LeadRepository rule 5",
                        "anImportIdThatWasNeverStoredIsNotFound",
                        "importIdsThatDifferInCaseOrSpaceAreNotFound")
                .saying(
                        "anImportIdThatWasNeverStoredIsNotFound",
                        "LeadRepository rule 5: findImport must return empty for \"\\u0000\", as for any text, but it "
                                + "threw java.lang.IllegalStateException: invalid byte sequence");
    }

    static final class RefusesOddIds extends OpenLeadContract {
        @Override
        public synchronized Optional<ImportReceipt> findImport(String importId) {
            if (importId.contains("\u0000")) {
                throw new IllegalStateException("invalid byte sequence");
            }
            return super.findImport(importId);
        }
    }

    @Test
    void storingLeadsApprovedBreaksRule6() {
        KitRun.of(StoresApproved.class)
                .failsOnceSaying(
                        "everyLeadIsStoredPending",
                        "LeadRepository rule 6: the lead of row 2 must keep its status exactly as given: expected "
                                + "LeadStatus PENDING, the store holds LeadStatus APPROVED");
    }

    static final class StoresApproved extends OpenLeadContract {
        @Override
        StoredLead stored(NewLead lead) {
            return stored(lead, LeadStatus.APPROVED, lead.values(), lead.unreadable());
        }
    }

    @Test
    void droppingWhatCouldNotBeReadBreaksRule6() {
        KitRun.of(DropsUnreadable.class)
                .failsOnceSaying(
                        "everyLeadKeepsItsUnreadableTexts",
                        "LeadRepository rule 6: the lead of row 5 must keep its unreadable texts exactly as given: "
                                + "expected [email=\"'--\", employees=\"some \"fifty\"\\u000a\", expected_close=\" "
                                + "so\\u00f3n \\ud83d\\ude00\"], the store holds []");
    }

    static final class DropsUnreadable extends OpenLeadContract {
        @Override
        StoredLead stored(NewLead lead) {
            return stored(lead, LeadStatus.PENDING, lead.values(), Map.of());
        }
    }

    @Test
    void roundingDecimalsBreaksRule6() {
        KitRun.of(RoundsDecimals.class).failsOnly("LeadRepository rule 6", "everyLeadKeepsItsValues");
    }

    static final class RoundsDecimals extends OpenLeadContract {
        @Override
        StoredLead stored(NewLead lead) {
            Map<String, Object> values = new LinkedHashMap<>(lead.values());
            values.replaceAll((field, value) ->
                    value instanceof BigDecimal decimal ? decimal.setScale(2, RoundingMode.HALF_EVEN) : value);
            return stored(lead, LeadStatus.PENDING, values, lead.unreadable());
        }
    }

    @Test
    void keepingTheNumberButNotTheScaleOfADecimalBreaksNoRule() {
        KitRun.breaksNoRule(ChangesTheScale.class, OpenLeadContract.SKIPPED);
    }

    static final class ChangesTheScale extends OpenLeadContract {
        @Override
        StoredLead stored(NewLead lead) {
            Map<String, Object> values = new LinkedHashMap<>(lead.values());
            values.replaceAll(
                    (field, value) -> value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value);
            return stored(lead, LeadStatus.PENDING, values, lead.unreadable());
        }
    }

    @Test
    void losingTheOrderBreaksRule6() {
        KitRun.of(LosesTheOrder.class)
                .saying(
                        "leadsAreStoredInTheOrderOfTheBatch",
                        "LeadRepository rule 6: after an import the store must hold the leads of the batch "
                                + "(1203), each once and in order, but lead 1 is that of row 1504, not of row 2. Keep the order, for "
                                + "example by the row");
    }

    static final class LosesTheOrder extends OpenLeadContract {
        @Override
        synchronized void add(String importId, List<StoredLead> more) {
            List<StoredLead> reversed = new ArrayList<>(more);
            Collections.reverse(reversed);
            super.add(importId, reversed);
        }
    }

    @Test
    void keepingLeadsOfAnAttemptThatWasGivenUpBreaksRule7() {
        KitRun.of(KeepsLeadsOfAGivenUpAttempt.class)
                .failsOnceSaying(
                        "anIterationThatWasGivenUpLeavesNoLeadBehind",
                        "LeadRepository rule 7: when the first iteration failed and the second one did not, the store "
                                + "must hold the leads of the batch (12), each once and in order, but it holds 18. Begin "
                                + "every attempt anew, in a transaction of its own, with nothing kept from the one "
                                + "before");
    }

    static final class KeepsLeadsOfAGivenUpAttempt extends OpenLeadContract {
        @Override
        void stage(LeadBatch batch, List<StoredLead> staged) {
            try {
                super.stage(batch, staged);
            } catch (RuntimeException e) {
                super.stage(batch, staged);
            }
        }
    }

    @Test
    void retryingSoundlyBreaksNoRule() {
        KitRun.breaksNoRule(Retries.class, OpenLeadContract.SKIPPED);
    }

    static final class Retries extends OpenLeadContract {
        @Override
        void stage(LeadBatch batch, List<StoredLead> staged) {
            try {
                super.stage(batch, staged);
            } catch (RuntimeException e) {
                staged.clear();
                super.stage(batch, staged);
            }
        }
    }

    @Test
    void rollingBackWithoutInterruptingTheThreadAgainBreaksRule3() {
        KitRun.of(SwallowsTheInterrupt.class)
                .failsOnceSaying(
                        "anInterruptedThreadRollsBackAndStaysInterrupted",
                        "LeadRepository rule 3: the import was cancelled by an interrupt, and its thread must stay "
                                + "interrupted, but it is not. Where InterruptedException is caught, call "
                                + "Thread.currentThread().interrupt()");
    }

    static final class SwallowsTheInterrupt extends OpenLeadContract {
        @Override
        public void saveAll(LeadBatch batch) {
            try {
                super.saveAll(batch);
            } finally {
                Thread.interrupted();
            }
        }
    }

    @Test
    void failingToRollBackOnAnInterruptedThreadBreaksRule3() {
        KitRun.of(CannotRollBackWhenInterrupted.class)
                .failsOnceSaying(
                        "anInterruptedThreadRollsBackAndStaysInterrupted",
                        "LeadRepository rule 3: the import was cancelled by an interrupt, so nothing may be stored, but "
                                + "the store holds 802 leads. Roll back on an interrupted thread as on any other");
    }

    static final class CannotRollBackWhenInterrupted extends OpenLeadContract {
        @Override
        void stage(LeadBatch batch, List<StoredLead> staged) {
            try {
                super.stage(batch, staged);
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    add(batch.receipt().importId(), staged);
                }
                throw e;
            }
        }
    }

    @Test
    void showingAnImportThatIsNotCommittedBreaksRule5() {
        KitRun.of(ShowsTheReceiptEarly.class)
                .saying(
                        "anImportThatIsBeingStoredIsNotFound",
                        "LeadRepository rule 5: findImport must see committed imports only, but it found an import of "
                                + "which no lead was stored yet. Commit the receipt together with the leads");
    }

    static final class ShowsTheReceiptEarly extends OpenLeadContract {
        @Override
        public void saveAll(LeadBatch batch) {
            refuseIfTaken(batch.receipt());
            put(batch.receipt());
            List<StoredLead> staged = new ArrayList<>();
            try {
                stage(batch, staged);
            } catch (Throwable e) {
                receipts.remove(batch.receipt().importId());
                throw e;
            }
            add(batch.receipt().importId(), staged);
        }
    }

    @Test
    void keepingTheConnectionOfAFailedImportBreaksRule8() {
        KitRun.of(KeepsConnections.class)
                .failsOnceSaying(
                        "importsThatFailGiveBackWhatTheyTook",
                        "LeadRepository rule 8: after many imports that failed, saveAll must store the next one. Give "
                                + "connections back however saveAll ends (try-with-resources), but it threw "
                                + "java.lang.IllegalStateException: no connection");
    }

    static final class KeepsConnections extends OpenLeadContract {
        private final Semaphore connections = new Semaphore(10);

        @Override
        public void saveAll(LeadBatch batch) {
            if (!connections.tryAcquire()) {
                throw new IllegalStateException("no connection");
            }
            super.saveAll(batch);
            connections.release();
        }
    }
}
