package io.leadimport.spi.kit;

import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.NewLead;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Repositories that deal wrongly with an import that fails (rules 3, 7 and 8), and how the contract fails for them. */
final class FailureRulesTest {
    @Test
    void swallowingWhatTheIteratorThrowsBreaksRule3() {
        KitRun.of(SwallowsFailures.class)
                .fails("anExceptionAtTheFirstLeadLeavesSaveAll", "LeadRepository rule 3: ")
                .saying(
                        "anExceptionAtTheLastLeadLeavesSaveAll",
                        "LeadRepository rule 3: the batch's iterator threw after 11 of 12 leads, but saveAll returned. "
                                + "Iterate until hasNext() returns false, and catch no exception of the iterator");
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
                        "anExceptionAtTheFirstLeadLeavesSaveAll",
                        "anExceptionInTheMiddleLeavesSaveAll",
                        "anExceptionAtTheLastLeadLeavesSaveAll",
                        "anExceptionAfterTheLastLeadLeavesSaveAll")
                .saying(
                        "anExceptionAtTheFirstLeadLeavesSaveAll",
                        "LeadRepository rule 3: the batch's iterator threw after 0 of 12 leads, and saveAll must throw "
                                + "it unchanged or as a cause, but threw java.lang.IllegalStateException: not stored");
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
                .fails("anExceptionAfterTheLastLeadLeavesSaveAll", "LeadRepository rule 3: ")
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
                    add(batch.receipt().key(), staged);
                }
                throw e;
            }
        }
    }

    @Test
    void keepingLeadsOfAnAttemptThatWasGivenUpBreaksRule7() {
        KitRun.of(KeepsLeadsOfAGivenUpAttempt.class)
                .failsOnceSaying(
                        "anAbandonedIterationLeavesNoLeadBehind",
                        "LeadRepository rule 7: when the first iteration failed and the second one did not, the store "
                                + "must hold the leads of the batch (12), each once and in order, but it holds 18. Start "
                                + "every attempt in a transaction of its own, and keep nothing of the attempt before");
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
    void keepingTheConnectionOfAFailedImportBreaksRule8() {
        KitRun.of(KeepsConnections.class)
                .failsOnceSaying(
                        "failedImportsReleaseTheirResources",
                        "LeadRepository rule 8: after many imports that failed, saveAll must store the next one. Release "
                                + "connections however saveAll ends (try-with-resources), but it threw "
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
