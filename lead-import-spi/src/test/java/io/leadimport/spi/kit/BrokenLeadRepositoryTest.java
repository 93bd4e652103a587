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
    /** Tests of what a host may do and need not. */
    private static final int CAPABILITIES = 7;

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
                .fails("theReceiptAndEveryLeadAreStoredWhenSaveAllReturns", "LeadRepository rule 1: ")
                .saying(
                        "theReceiptAndEveryLeadAreStoredWhenSaveAllReturns",
                        "LeadRepository rule 1: when saveAll has returned, the store must hold the leads of the "
                                + "batch (1), each once and in order, but it holds 0. Commit before saveAll returns");
    }

    static final class CommitsWithTheNextImport extends PlainStoreContract {
        CommitsWithTheNextImport() {
            super(new PlainStore() {
                private Runnable uncommitted = () -> {};

                @Override
                synchronized void publish(ImportReceipt receipt, List<StoredLead> staged) {
                    uncommitted.run();
                    uncommitted = () -> super.publish(receipt, staged);
                }
            });
        }
    }

    @Test
    void joiningTheCallersTransactionBreaksRule1() {
        KitRun.of(JoinsTheCallersTransaction.class)
                .failsOnly("LeadRepository rule 1", "anImportOutlivesTheRollbackOfItsCallersTransaction")
                .saying(
                        "anImportOutlivesTheRollbackOfItsCallersTransaction",
                        "LeadRepository rule 1: when the caller's transaction was rolled back after saveAll returned, "
                                + "the store must hold the leads of the batch (12), each once and in order, but it holds "
                                + "0. Open a new transaction (REQUIRES_NEW) instead of joining the caller's");
    }

    static final class JoinsTheCallersTransaction extends PlainStoreContract {
        JoinsTheCallersTransaction() {
            super(new PlainStore());
        }

        @Override
        protected Optional<CallerTransaction> callerTransaction() {
            return Optional.of(work -> {
                work.run();
                store.receipts.clear();
                store.leads.clear();
            });
        }
    }

    @Test
    void sharingStateBetweenThreadsBreaksRule1() {
        KitRun.of(StagesInAField.class)
                .fails("importsOfSeveralThreadsAreStoredAtTheSameTime", "LeadRepository rule 1: ");
    }

    static final class StagesInAField extends PlainStoreContract {
        StagesInAField() {
            super(new PlainStore() {
                private List<StoredLead> staged = List.of();

                @Override
                public void saveAll(LeadBatch batch) {
                    refuseIfTaken(batch.receipt());
                    staged = new CopyOnWriteArrayList<>();
                    batch.forEach(lead -> staged.add(stored(lead)));
                    publish(batch.receipt(), staged);
                }
            });
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

    static final class SavesInManyTransactions extends PlainStoreContract {
        SavesInManyTransactions() {
            super(new PlainStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    refuseIfTaken(batch.receipt());
                    for (List<NewLead> chunk : batch.chunks(500)) {
                        add(
                                batch.receipt().importId(),
                                chunk.stream().map(this::stored).toList());
                    }
                    put(batch.receipt());
                }
            });
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

    static final class KeepsTheReceipt extends PlainStoreContract {
        KeepsTheReceipt() {
            super(new PlainStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    synchronized (this) {
                        refuseIfTaken(batch.receipt());
                        put(batch.receipt());
                    }
                    List<StoredLead> staged = new ArrayList<>();
                    batch.forEach(lead -> staged.add(stored(lead)));
                    add(batch.receipt().importId(), staged);
                }
            });
        }
    }

    @Test
    void committingWhenAnErrorIsThrownBreaksRule2() {
        KitRun.of(RollsBackForExceptionsOnly.class)
                .failsOnly("LeadRepository rule 2", "nothingIsStoredWhenTheIteratorThrowsAnError");
    }

    static final class RollsBackForExceptionsOnly extends PlainStoreContract {
        RollsBackForExceptionsOnly() {
            super(new PlainStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    refuseIfTaken(batch.receipt());
                    List<StoredLead> staged = new ArrayList<>();
                    boolean rollBack = false;
                    try {
                        batch.forEach(lead -> staged.add(stored(lead)));
                    } catch (RuntimeException e) {
                        rollBack = true;
                        throw e;
                    } finally {
                        if (!rollBack) {
                            publish(batch.receipt(), staged);
                        }
                    }
                }
            });
        }
    }

    @Test
    void rollingBackEveryImportWhenOneFailsBreaksRule2() {
        KitRun.of(ForgetsEverythingOnFailure.class)
                .failsOnly("LeadRepository rule 2", "anImportThatFailsLeavesOtherImportsAsTheyWere");
    }

    static final class ForgetsEverythingOnFailure extends PlainStoreContract {
        ForgetsEverythingOnFailure() {
            super(new PlainStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    try {
                        super.saveAll(batch);
                    } catch (ImportIdTakenException e) {
                        throw e;
                    } catch (RuntimeException e) {
                        leads.clear();
                        receipts.clear();
                        throw e;
                    }
                }
            });
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

    static final class SwallowsFailures extends PlainStoreContract {
        SwallowsFailures() {
            super(new PlainStore() {
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
            });
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

    static final class HidesTheCause extends PlainStoreContract {
        HidesTheCause() {
            super(new PlainStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    try {
                        super.saveAll(batch);
                    } catch (ImportIdTakenException e) {
                        throw e;
                    } catch (RuntimeException e) {
                        throw new IllegalStateException("not stored");
                    }
                }
            });
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

    static final class StopsAtTheSize extends PlainStoreContract {
        StopsAtTheSize() {
            super(new PlainStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    refuseIfTaken(batch.receipt());
                    List<StoredLead> staged = new ArrayList<>();
                    Iterator<NewLead> leads = batch.iterator();
                    for (long i = 0; i < batch.size(); i++) {
                        staged.add(stored(leads.next()));
                    }
                    publish(batch.receipt(), staged);
                }
            });
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

    static final class Overwrites extends PlainStoreContract {
        Overwrites() {
            super(new PlainStore() {
                @Override
                void refuseIfTaken(ImportReceipt receipt) {
                    leads.remove(receipt.importId());
                }
            });
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

    static final class TakesNoLock extends PlainStoreContract {
        TakesNoLock() {
            super(new PlainStore() {
                @Override
                synchronized void publish(ImportReceipt receipt, List<StoredLead> staged) {
                    put(receipt);
                    add(receipt.importId(), staged);
                }
            });
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

    static final class ThrowsItsOwnException extends PlainStoreContract {
        ThrowsItsOwnException() {
            super(new PlainStore() {
                @Override
                void refuseIfTaken(ImportReceipt receipt) {
                    if (receipts.containsKey(receipt.importId())) {
                        throw new IllegalStateException("duplicate key");
                    }
                }
            });
        }
    }

    @Test
    void findingImportIdsWhateverTheirCaseBreaksRule5() {
        KitRun.of(IgnoresCase.class)
                .failsOnly("LeadRepository rule 5", "importIdsThatDifferInCaseOrSpaceAreNotFound")
                .saying(
                        "importIdsThatDifferInCaseOrSpaceAreNotFound",
                        "LeadRepository rule 5: nothing was stored under \"KIT-IMPORT-1\", but findImport found the "
                                + "import \"Kit-Import-1\". Compare import ids exactly");
    }

    static final class IgnoresCase extends PlainStoreContract {
        IgnoresCase() {
            super(new PlainStore() {
                @Override
                public synchronized Optional<ImportReceipt> findImport(String importId) {
                    return super.findImport(importId)
                            .or(() -> receipts.values().stream()
                                    .filter(receipt -> receipt.importId().equalsIgnoreCase(importId))
                                    .findFirst());
                }
            });
        }
    }

    @Test
    void aUniqueKeyThatIgnoresCaseBreaksRule5() {
        KitRun.of(KeyIgnoresCase.class)
                .fails("importIdsThatDifferInCaseOrSpaceOrAnAccentStandForDifferentImports", "LeadRepository rule 5: ");
    }

    static final class KeyIgnoresCase extends PlainStoreContract {
        KeyIgnoresCase() {
            super(new PlainStore() {
                @Override
                synchronized void refuseIfTaken(ImportReceipt receipt) {
                    String id = receipt.importId().toLowerCase(Locale.ROOT);
                    if (receipts.keySet().stream()
                            .anyMatch(key -> key.toLowerCase(Locale.ROOT).equals(id))) {
                        throw new ImportIdTakenException(receipt.importId());
                    }
                }
            });
        }
    }

    @Test
    void forgettingPartOfTheReceiptBreaksRule5() {
        KitRun.of(TruncatesTheTime.class)
                .failsOnly("LeadRepository rule 5", "theReceiptIsFoundAsItWasStored")
                .saying(
                        "theReceiptIsFoundAsItWasStored",
                        "LeadRepository rule 5: findImport must return the receipt as it was stored, but its importedAt "
                                + "is 2027-03-28T02:30:00Z, not 2027-03-28T02:30:00.001Z");
    }

    static final class TruncatesTheTime extends PlainStoreContract {
        TruncatesTheTime() {
            super(new PlainStore() {
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
            });
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

    static final class RefusesOddIds extends PlainStoreContract {
        RefusesOddIds() {
            super(new PlainStore() {
                @Override
                public synchronized Optional<ImportReceipt> findImport(String importId) {
                    if (importId.contains("\u0000")) {
                        throw new IllegalStateException("invalid byte sequence");
                    }
                    return super.findImport(importId);
                }
            });
        }
    }

    @Test
    void storingLeadsApprovedBreaksRule6() {
        KitRun.of(StoresApproved.class)
                .failsOnly("LeadRepository rule 6", "everyLeadIsStoredPending")
                .saying(
                        "everyLeadIsStoredPending",
                        "LeadRepository rule 6: the lead of row 2 must keep its status exactly as given: expected "
                                + "LeadStatus PENDING, the store holds LeadStatus APPROVED");
    }

    static final class StoresApproved extends PlainStoreContract {
        StoresApproved() {
            super(new PlainStore() {
                @Override
                StoredLead stored(NewLead lead) {
                    return with(lead, LeadStatus.APPROVED, lead.values(), lead.unreadable());
                }
            });
        }
    }

    @Test
    void droppingWhatCouldNotBeReadBreaksRule6() {
        KitRun.of(DropsUnreadable.class)
                .failsOnly("LeadRepository rule 6", "everyLeadKeepsItsUnreadableTexts")
                .saying(
                        "everyLeadKeepsItsUnreadableTexts",
                        "LeadRepository rule 6: the lead of row 5 must keep its unreadable texts exactly as given: "
                                + "expected [email=\"'--\", employees=\"some \"fifty\"\\u000a\", expected_close=\" "
                                + "so\\u00f3n \\ud83d\\ude00\"], the store holds []");
    }

    static final class DropsUnreadable extends PlainStoreContract {
        DropsUnreadable() {
            super(new PlainStore() {
                @Override
                StoredLead stored(NewLead lead) {
                    return with(lead, LeadStatus.PENDING, lead.values(), Map.of());
                }
            });
        }
    }

    @Test
    void roundingDecimalsBreaksRule6() {
        KitRun.of(RoundsDecimals.class).failsOnly("LeadRepository rule 6", "everyLeadKeepsItsValues");
    }

    static final class RoundsDecimals extends PlainStoreContract {
        RoundsDecimals() {
            super(new PlainStore() {
                @Override
                StoredLead stored(NewLead lead) {
                    Map<String, Object> values = new LinkedHashMap<>(lead.values());
                    values.replaceAll((field, value) ->
                            value instanceof BigDecimal decimal ? decimal.setScale(2, RoundingMode.HALF_EVEN) : value);
                    return with(lead, LeadStatus.PENDING, values, lead.unreadable());
                }
            });
        }
    }

    @Test
    void keepingTheNumberButNotTheScaleOfADecimalBreaksNoRule() {
        KitRun.tests(ChangesTheScale.class)
                .assertStatistics(statistics -> statistics.failed(0).skipped(0).aborted(1 + CAPABILITIES));
    }

    static final class ChangesTheScale extends PlainStoreContract {
        ChangesTheScale() {
            super(new PlainStore() {
                @Override
                StoredLead stored(NewLead lead) {
                    Map<String, Object> values = new LinkedHashMap<>(lead.values());
                    values.replaceAll((field, value) ->
                            value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value);
                    return with(lead, LeadStatus.PENDING, values, lead.unreadable());
                }
            });
        }
    }

    @Test
    void losingTheOrderBreaksRule6() {
        KitRun.of(LosesTheOrder.class)
                .fails("leadsAreStoredInTheOrderOfTheBatch", "LeadRepository rule 6: ")
                .saying(
                        "leadsAreStoredInTheOrderOfTheBatch",
                        "LeadRepository rule 6: after an import the store must hold the leads of the batch "
                                + "(1203), each once and in order, but lead 1 is that of row 1504, not of row 2. Keep the order, for "
                                + "example by the row");
    }

    static final class LosesTheOrder extends PlainStoreContract {
        LosesTheOrder() {
            super(new PlainStore() {
                @Override
                synchronized void add(String importId, List<StoredLead> more) {
                    List<StoredLead> reversed = new ArrayList<>(more);
                    Collections.reverse(reversed);
                    super.add(importId, reversed);
                }
            });
        }
    }

    @Test
    void keepingLeadsOfAnAttemptThatWasGivenUpBreaksRule7() {
        KitRun.of(KeepsLeadsOfAGivenUpAttempt.class)
                .failsOnly("LeadRepository rule 7", "anIterationThatWasGivenUpLeavesNoLeadBehind")
                .saying(
                        "anIterationThatWasGivenUpLeavesNoLeadBehind",
                        "LeadRepository rule 7: when the first iteration failed and the second one did not, the store "
                                + "must hold the leads of the batch (12), each once and in order, but it holds 18. Begin "
                                + "every attempt anew, in a transaction of its own, with nothing kept from the one "
                                + "before");
    }

    static final class KeepsLeadsOfAGivenUpAttempt extends PlainStoreContract {
        KeepsLeadsOfAGivenUpAttempt() {
            super(new PlainStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    refuseIfTaken(batch.receipt());
                    List<StoredLead> staged = new ArrayList<>();
                    try {
                        batch.forEach(lead -> staged.add(stored(lead)));
                    } catch (RuntimeException e) {
                        batch.forEach(lead -> staged.add(stored(lead)));
                    }
                    publish(batch.receipt(), staged);
                }
            });
        }
    }

    @Test
    void retryingSoundlyBreaksNoRule() {
        KitRun.tests(Retries.class)
                .assertStatistics(statistics -> statistics.failed(0).aborted(1 + CAPABILITIES));
    }

    static final class Retries extends PlainStoreContract {
        Retries() {
            super(new PlainStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    try {
                        super.saveAll(batch);
                    } catch (ImportIdTakenException e) {
                        throw e;
                    } catch (RuntimeException e) {
                        super.saveAll(batch);
                    }
                }
            });
        }
    }

    @Test
    void rollingBackWithoutInterruptingTheThreadAgainBreaksRule3() {
        KitRun.of(SwallowsTheInterrupt.class)
                .failsOnly("LeadRepository rule 3", "anInterruptedThreadRollsBackAndStaysInterrupted")
                .saying(
                        "anInterruptedThreadRollsBackAndStaysInterrupted",
                        "LeadRepository rule 3: the import was cancelled by an interrupt, and its thread must stay "
                                + "interrupted, but it is not. Where InterruptedException is caught, call "
                                + "Thread.currentThread().interrupt()");
    }

    static final class SwallowsTheInterrupt extends PlainStoreContract {
        SwallowsTheInterrupt() {
            super(new PlainStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    try {
                        super.saveAll(batch);
                    } finally {
                        Thread.interrupted();
                    }
                }
            });
        }
    }

    @Test
    void failingToRollBackOnAnInterruptedThreadBreaksRule3() {
        KitRun.of(CannotRollBackWhenInterrupted.class)
                .failsOnly("LeadRepository rule 3", "anInterruptedThreadRollsBackAndStaysInterrupted")
                .saying(
                        "anInterruptedThreadRollsBackAndStaysInterrupted",
                        "LeadRepository rule 3: the import was cancelled by an interrupt, so nothing may be stored, but "
                                + "the store holds 802 leads. Roll back on an interrupted thread as on any other");
    }

    static final class CannotRollBackWhenInterrupted extends PlainStoreContract {
        CannotRollBackWhenInterrupted() {
            super(new PlainStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    refuseIfTaken(batch.receipt());
                    List<StoredLead> staged = new ArrayList<>();
                    try {
                        batch.forEach(lead -> staged.add(stored(lead)));
                    } catch (RuntimeException e) {
                        if (Thread.currentThread().isInterrupted()) {
                            add(batch.receipt().importId(), staged);
                        }
                        throw e;
                    }
                    publish(batch.receipt(), staged);
                }
            });
        }
    }

    @Test
    void showingAnImportThatIsNotCommittedBreaksRule5() {
        KitRun.of(ShowsTheReceiptEarly.class)
                .fails("anImportThatIsBeingStoredIsNotFound", "LeadRepository rule 5: ")
                .saying(
                        "anImportThatIsBeingStoredIsNotFound",
                        "LeadRepository rule 5: findImport must see committed imports only, but it found an import of "
                                + "which no lead was stored yet. Commit the receipt together with the leads");
    }

    static final class ShowsTheReceiptEarly extends PlainStoreContract {
        ShowsTheReceiptEarly() {
            super(new PlainStore() {
                @Override
                public void saveAll(LeadBatch batch) {
                    refuseIfTaken(batch.receipt());
                    put(batch.receipt());
                    List<StoredLead> staged = new ArrayList<>();
                    try {
                        batch.forEach(lead -> staged.add(stored(lead)));
                    } catch (Throwable e) {
                        receipts.remove(batch.receipt().importId());
                        throw e;
                    }
                    add(batch.receipt().importId(), staged);
                }
            });
        }
    }

    @Test
    void keepingTheConnectionOfAFailedImportBreaksRule8() {
        KitRun.of(KeepsConnections.class)
                .failsOnly("LeadRepository rule 8", "importsThatFailGiveBackWhatTheyTook")
                .saying(
                        "importsThatFailGiveBackWhatTheyTook",
                        "LeadRepository rule 8: after many imports that failed, saveAll must store the next one. Give "
                                + "connections back however saveAll ends (try-with-resources), but it threw "
                                + "java.lang.IllegalStateException: no connection");
    }

    static final class KeepsConnections extends PlainStoreContract {
        KeepsConnections() {
            super(new PlainStore() {
                private final Semaphore connections = new Semaphore(10);

                @Override
                public void saveAll(LeadBatch batch) {
                    if (!connections.tryAcquire()) {
                        throw new IllegalStateException("no connection");
                    }
                    super.saveAll(batch);
                    connections.release();
                }
            });
        }
    }

    private static StoredLead with(
            NewLead lead, LeadStatus status, Map<String, Object> values, Map<String, String> unreadable) {
        return new StoredLead(
                "L" + lead.row(), lead.row(), lead.partnerId(), lead.partnerUserId(), status, values, unreadable);
    }
}
